import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Phase } from './phases';
import { noTests, readCounts, type TestCounts } from './test-counts';

export type Outcome = {
  readonly phase: Phase;
  readonly ok: boolean;
  readonly seconds: number;
  readonly output: string;
  readonly counts: TestCounts;
};

type Ended = { readonly code: number | null; readonly output: string };

/** Tests report as they go; the other phases speak only when they fail. */
const runCommand = async ([tool = '', ...parameters]: readonly string[], live: boolean): Promise<Ended> => {
  const path = [join(process.cwd(), 'node_modules/.bin'), process.env['PATH']].join(delimiter);
  const child = spawn(tool, parameters, { env: { ...process.env, PATH: path }, stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, output };
  } catch (error) {
    return { code: null, output: (error as Error).message };
  }
};

const runTests = async ({ command }: Phase): Promise<Ended & { readonly counts: TestCounts }> => {
  const folder = await mkdtemp(join(tmpdir(), 'ecom-check-'));
  try {
    const report = join(folder, 'report.json');
    const ended = await runCommand([...command, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], true);

    return { ...ended, counts: await readCounts(report) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Runs one phase to its end. A skipped test fails it: what is not run proves nothing. */
export const runPhase = async (phase: Phase): Promise<Outcome> => {
  const start = performance.now();
  const { code, output, counts } = phase.tests ? await runTests(phase) : { ...(await runCommand(phase.command, false)), counts: noTests };
  const skipped = counts.skipped > 0 ? `${counts.skipped} tests were skipped.` : '';

  return { phase, ok: code === 0 && skipped === '', seconds: (performance.now() - start) / 1000, output: `${output}${skipped}`, counts };
};
