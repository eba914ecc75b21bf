import type { Gaps } from './gaps';
import type { Prices } from './prices';
import type { Unknown } from './rest-costs';
import type { Sum, Summary } from './summary';

const money = (usd: number): string => usd.toFixed(2).padStart(9);

const row = (name: string, usd: number, note = ''): string => `  ${name.padEnd(52)}${money(usd)}${note && `  ${note}`}`;

const rows = (sums: readonly Sum[]): readonly string[] => sums.map(({ name, usd }) => row(name, usd));

const quantity = (value: number): string => Number(value.toPrecision(3)).toLocaleString('en-US');

type Stated = {
  readonly summary: Summary;
  readonly prices: Prices;
  readonly bids: number;
  readonly stage: string;
  readonly unknown: readonly Unknown[];
  readonly gaps: Gaps;
};

/** @returns a sentence for each thing that the sums leave out or that no longer fits. */
export const problemsOf = ({ unknown, gaps }: Pick<Stated, 'unknown' | 'gaps'>): readonly string[] => [
  ...unknown.map(
    ({ service, id, type }) =>
      `${service}: no price known for ${id}, ${type}: say in scripts/cost/resource-types.ts what it costs, or why it is free. (types-priced)`,
  ),
  ...gaps.unmodelled.map((name) => `model: nothing is said of "${name}", which counts as nobody using it: give it a rate. (traffic-said)`),
  ...gaps.stale.map((name) => `model: "${name}" is in no template, so its rate counts for nothing: remove it. (traffic-real)`),
];

/** @returns the answer for people: what it costs at rest, and what bids cost, with all that follows from them. */
export const reportOf = (stated: Stated): string => {
  const { summary, prices, bids, stage } = stated;
  const lines = [
    `US dollars, ${prices.region}, list prices of ${prices.asOf} (scripts/cost/prices.json); no free tier and no discount taken off. Stage ${stage}.`,
    '',
    'A month in which nobody comes, by service',
    ...rows(summary.rest.services),
    row('together', summary.rest.total),
    '',
    'The same, by what costs',
    ...rows(summary.rest.types),
    '',
    `${bids.toLocaleString('en-US')} accepted bids, with the looking, the live feed and the mails (scripts/cost/model.json)`,
    ...rows(summary.bids.components),
    row('together', summary.bids.total),
    ...summary.bids.lines
      .filter(({ usd }) => usd >= 1)
      .map((line) =>
        row(`    ${line.component}: ${line.price}`, line.usd, `${quantity(line.quantity)} ${prices.prices[line.price]?.unit ?? ''}`),
      ),
    '',
    row('Metrics, in a month with any traffic', summary.metrics.usd, `${summary.metrics.quantity} metrics`),
    row(`A month with ${bids.toLocaleString('en-US')} bids, everything`, summary.rest.total + summary.bids.total + summary.metrics.usd),
  ];

  return [...lines, ...problemsOf(stated).map((problem) => `✗ ${problem}`)].join('\n');
};
