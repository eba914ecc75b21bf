/** Compares what roles allow with what functions called while the journeys ran. `--problems` leaves out the table. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecordings } from '@ecom/local-cloud/iam';
import { recordingsFolder } from '../e2e/recordings';
import { serviceNames } from '../workspace/services';
import { acknowledged } from './acknowledged';
import { ledgerOf } from './ledger';
import { fileFinder, problemsOf } from './problems';
import { summaryOf, tableOf } from './table';

const root = process.cwd();

const resourceFile = (service: string, logicalId: string): string => {
  const files = globSync(`services/${service}/resources/*.yml`, { cwd: root });
  return files.find((file) => readFileSync(join(root, file), 'utf8').includes(`\n  ${logicalId}:`)) ?? `services/${service}/resources`;
};

const recordings = await readRecordings(recordingsFolder).catch(() => []);
if (recordings.length === 0) {
  console.error('✗ Nothing is recorded: run all journeys first, with pnpm vitest run --project e2e.');
  process.exit(1);
}
const ledger = ledgerOf(recordings, await serviceNames(root), acknowledged);
const problems = problemsOf(ledger, fileFinder(resourceFile));
if (!process.argv.includes('--problems')) console.log(`${tableOf(ledger.rows)}\n`);
for (const problem of problems) console.error(`✗ ${problem}`);
console.log(summaryOf(ledger.rows));
process.exitCode = problems.length > 0 ? 1 : 0;
