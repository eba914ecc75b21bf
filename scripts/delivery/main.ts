import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Command } from 'commander';
import { artifactProblems, type Expected, rebuildProblems, sha256 } from './artifacts/verify';
import { readAffected, readServices } from './changes/read-affected';
import { deliveryProblems } from './lint';
import { addressList, localAddresses, stageAddresses, stageOutputs } from './smoke/addresses';
import { smokeProblems } from './smoke/smoke';
import { deploy, runCommand } from './stages/deploy';
import { emptyBuckets } from './stages/empty-buckets';
import { dataInventories, liveStacks, stackInventories, taggedInventory } from './stages/inventories';
import { leaksOf } from './stages/leaks';
import { orphansOf, previewStage } from './stages/stage';

const root = process.cwd();
const program = new Command('pnpm delivery').description('What the workflows in .github/workflows call.');

const report = (problems: readonly string[], fine: string): void => {
  for (const problem of problems) console.error(`✗ ${problem}`);
  console.log(problems.length > 0 ? `${problems.length} problems` : fine);
  if (problems.length > 0) process.exitCode = 1;
};

/** Into a file that GitHub names, or onto the screen of a person. */
const write = async (file: string | undefined, text: string): Promise<void> =>
  file ? appendFile(file, text) : console.log(text.trimEnd());

program
  .command('affected')
  .description('which services and tests a change may break, as outputs of a step')
  .requiredOption('--base <commit>')
  .action(async ({ base }: { readonly base: string }) => {
    const { everything, services, folders } = await readAffected(root, base);
    console.log(everything === undefined ? `Affected: ${services.join(', ') || 'no service'}` : `Everything: ${everything} changed.`);
    const lines = [`everything=${everything !== undefined}`, `services=${services.join(' ')}`, `folders=${folders.join(' ')}`, ''];
    await write(process.env['GITHUB_OUTPUT'], lines.join('\n'));
  });

program
  .command('lint')
  .description('workflows, and whether the roles they deploy with suffice for every service')
  .action(async () => report(await deliveryProblems(root), 'Workflows and deploy roles are as they should be.'));

program
  .command('verify <folder>')
  .description('whether an artifact is what was built from a commit and tested')
  .option('--commit <sha>')
  .option('--manifest <sha256>')
  .option('--rebuilt <folder>', 'the same, built again: code must not differ')
  .action(async (folder: string, { rebuilt, ...expected }: Expected & { readonly rebuilt?: string }) => {
    const problems = await artifactProblems(folder, expected);
    report([...problems, ...(rebuilt === undefined ? [] : await rebuildProblems(folder, rebuilt))], 'The artifact is what was built.');
    await write(process.env['GITHUB_OUTPUT'], `manifest=${sha256(await readFile(join(folder, 'manifest.json')))}\n`);
  });

program
  .command('deploy')
  .description('deploy an artifact, service by service in the order of their wires')
  .requiredOption('--stage <stage>')
  .requiredOption('--artifacts <folder>')
  .action(async ({ stage, artifacts }: { readonly stage: string; readonly artifacts: string }) => {
    report(await artifactProblems(artifacts), 'The artifact is whole.');
    if (process.exitCode) return;
    await deploy({ root, stage, artifacts, services: await readServices(root), run: runCommand, say: console.log });
    await write(process.env['GITHUB_STEP_SUMMARY'], addressList(stage, await stageOutputs(stage)));
  });

program
  .command('smoke')
  .description('ask a stage what it must be able to answer; nothing is written')
  .option('--stage <stage>')
  .option('--local <address>', 'status page of a local cloud, instead of a stage')
  .action(async ({ stage, local }: { readonly stage?: string; readonly local?: string }) => {
    if (!(stage || local)) throw new Error('Say which: --stage staging, or --local http://127.0.0.1:4000.');
    report(await smokeProblems(await (local ? localAddresses(local) : stageAddresses(stage ?? ''))), 'It answers as it should.');
  });

const patience = { attempts: 10, wait: () => setTimeout(30_000) };

const checkLeaks = async (stage: string): Promise<void> => {
  const left = await leaksOf(stage, [...dataInventories, ...stackInventories, taggedInventory(stage)], patience);
  report(
    left.map(
      (name) =>
        `${name} is left of ${stage} (no-leaks: it costs money and nobody looks at it): delete it, and say in its service what keeps it.`,
    ),
    `Nothing is left of ${stage}.`,
  );
};

const remove = async (stage: string): Promise<void> => {
  console.log(`Emptied: ${JSON.stringify(await emptyBuckets(previewStage(stage)))}`);
  const code = await runCommand(['pnpm', 'sls', 'remove', '--stage', stage], { cwd: root, env: {} });
  if (code !== 0) console.error(`✗ Removing ${stage} failed; what is left follows.`);
  await checkLeaks(stage);
};

program
  .command('remove')
  .description('remove a preview with all its data, then look for what is left')
  .requiredOption('--stage <stage>')
  .action(({ stage }: { readonly stage: string }) => remove(previewStage(stage)));

program
  .command('leaks')
  .description('what is left of a preview')
  .requiredOption('--stage <stage>')
  .action(({ stage }: { readonly stage: string }) => checkLeaks(previewStage(stage)));

program
  .command('sweep')
  .description('remove previews whose pull request is not open')
  .requiredOption('--open <numbers>', 'open pull requests, with blanks between')
  .action(async ({ open }: { readonly open: string }) => {
    const orphans = orphansOf(await liveStacks(), open.split(/\s+/).filter(Boolean).map(Number));
    console.log(`Previews without a pull request: ${orphans.join(', ') || 'none'}.`);
    for (const stage of orphans) await remove(stage);
  });

await program.parseAsync().catch((error: Error) => {
  console.error(`✗ ${error.message}`);
  process.exitCode = 1;
});
