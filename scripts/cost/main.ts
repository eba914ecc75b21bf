import { join } from 'node:path';
import { Command } from 'commander';
import { bidCosts } from './bid-costs';
import { compile } from './compile';
import { gaps } from './gaps';
import { metricCharges } from './measured-metrics';
import type { Model } from './model';
import { type Prices, priced, readJson } from './prices';
import { problemsOf, reportOf } from './report';
import { restCosts, unknownTypes } from './rest-costs';
import { summaryOf } from './summary';

type Options = { readonly stage: string; readonly model: string; readonly prices: string; readonly json?: true };

const cost = async ({ stage, model: modelFile, prices: pricesFile, json }: Options): Promise<void> => {
  const [model, prices, services] = [
    await readJson<Model>(modelFile),
    await readJson<Prices>(pricesFile),
    await compile(process.cwd(), stage),
  ];
  const [metrics = { price: 'customMetric', quantity: 0 }] = metricCharges(services, model);
  const summary = summaryOf({
    rest: restCosts(services, model, prices),
    bids: bidCosts(services, model, prices),
    metrics: priced(prices, metrics),
  });
  const stated = { summary, prices, bids: model.bids, stage, unknown: unknownTypes(services), gaps: gaps(services, model) };
  const problems = problemsOf(stated);
  console.log(
    json
      ? JSON.stringify({ stage, region: prices.region, asOf: prices.asOf, acceptedBids: model.bids, ...summary, problems }, undefined, 2)
      : reportOf(stated),
  );
  if (stated.unknown.length > 0) process.exitCode = 1;
};

const program = new Command('pnpm cost')
  .description(
    'What the platform costs at rest and per million bids, from the compiled templates, a model of the traffic and list prices. Needs no account.',
  )
  .option('--stage <stage>', 'stage whose templates are read: production has canaries and their alarms', 'dev')
  .option('--model <file>', 'the traffic', join(import.meta.dirname, 'model.json'))
  .option('--prices <file>', 'the prices', join(import.meta.dirname, 'prices.json'))
  .option('--json', 'everything, for programs')
  .action(cost);

try {
  await program.parseAsync();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
