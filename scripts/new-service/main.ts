import { Command } from 'commander';
import { UsageError } from '../workspace/names';
import { kinds, newService } from './new-service';

const program = new Command('new:service')
  .description('Writes a service that deploys, with a table, two routes, and tests that pass.')
  .argument('<noun>', 'kebab-case, e.g. wallet')
  .requiredOption('--kind <kind>', `one of: ${kinds.join(', ')}`)
  .parse();
const [name = ''] = program.args;

try {
  const files = await newService(process.cwd(), { name, kind: program.opts<{ readonly kind: string }>().kind });
  for (const file of files) console.log(`services/${name}/${file}`);
  console.log(
    'serverless-compose.yml has its entry. Next: a row in README.md, pnpm runbooks and pnpm docs:make for its documents, then pnpm check.',
  );
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
