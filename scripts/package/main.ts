import { resolve } from 'node:path';
import { Command } from 'commander';
import pLimit from 'p-limit';
import { UsageError } from '../workspace/names';
import { serviceNames } from '../workspace/services';
import { packageService } from './package-service';
import { reportOf } from './report';
import { sourceOf, writeArtifacts } from './write-artifacts';

const root = process.cwd();
const CORES = 2;

const chosen = async (wanted: readonly string[]): Promise<readonly string[]> => {
  const all = await serviceNames(root);
  const unknown = wanted.find((name) => !all.includes(name));
  if (unknown !== undefined) throw new UsageError(`There is no service "${unknown}": there are ${all.join(', ')}.`);

  return wanted.length > 0 ? wanted : all;
};

const program = new Command('pnpm package')
  .description('Packages services for a stage. Needs no account, no credentials and no earlier deployment.')
  .argument('[services...]', 'folders below services/; all of them when none is named')
  .requiredOption('--stage <stage>', 'the stage whose template is made; the code is the same for all stages')
  .option('--out <folder>', 'also copy the archives there, with a manifest: ECOM_ARTIFACTS=<folder> pnpm sls deploy takes exactly them')
  .action(async (wanted: readonly string[], { stage, out }: { readonly stage: string; readonly out?: string }) => {
    const limit = pLimit(CORES);
    const services = await Promise.all((await chosen(wanted)).map((name) => limit(async () => packageService(root, name, stage))));
    console.log(reportOf(services));
    if (out === undefined) return;
    const { commit, dirty } = await writeArtifacts(resolve(root, out), services, { stage, source: await sourceOf(root) });
    console.log(`Written to ${out}, from commit ${commit}${dirty ? ' with changes that are in no commit' : ''}.`);
  });

try {
  await program.parseAsync();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
