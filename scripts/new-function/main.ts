import { Command } from 'commander';
import { UsageError } from '../workspace/names';
import { newFunction } from './new-function';

const program = new Command('new:function')
  .description('Adds an HTTP function to a service: config, schema, handler, use case and their tests, all of which pass.')
  .argument('<service>', 'folder below services/')
  .argument('<verb-noun>', 'kebab-case, e.g. place-bid')
  .requiredOption('--http <route>', 'method and path, e.g. "POST /auctions/{auctionId}/bids"')
  .parse();
const [service = '', name = ''] = program.args;
const { http } = program.opts<{ readonly http: string }>();

try {
  const files = await newFunction(process.cwd(), { service, name, http });
  for (const file of files) console.log(`services/${service}/${file}`);
  console.log(
    `Next: say in src/use-cases/${name}.test.ts what it should do, then make it so; permissions and environment go into config.ts, what it takes and answers into schema.ts. pnpm docs:make tells clients of it, pnpm check proves the rest.`,
  );
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
