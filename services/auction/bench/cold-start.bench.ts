/** P5 and P6: what a fresh process pays for each handler behind HTTP, beside one written in the common style, in one run. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundling } from '@ecom/serverless';
import { build } from 'esbuild';
import * as functions from '../src/functions';

type Candidate = { readonly name: string; readonly file: string; readonly bytes: number; readonly environment: NodeJS.ProcessEnv };

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 11);
const service = new URL('..', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'cold-start-'));
const base = {
  PATH: process.env['PATH'],
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'none',
  AWS_SECRET_ACCESS_KEY: 'none',
  NODE_NO_WARNINGS: '1',
};

type Source = { readonly name: string; readonly entry: string; readonly variables: readonly string[] };

const bundled = async ({ name, entry, variables }: Source, options: object): Promise<Candidate> => {
  const file = join(folder, name);
  await build({ ...options, entryPoints: [join(service, entry)], outfile: file, logLevel: 'error' });

  return {
    name,
    file,
    bytes: statSync(file).size,
    environment: { ...base, ...Object.fromEntries(variables.map((variable) => [variable, 'none'])) },
  };
};

const isPublic = (lambda: Readonly<Record<string, unknown>>): boolean =>
  (lambda['events'] as readonly object[]).some((event) => 'httpApi' in event);

const handlers = await Promise.all(
  Object.values(functions)
    .filter(({ lambda }) => isPublic(lambda))
    .map(({ key, lambda }) => {
      const { handler, environment } = lambda as { readonly handler: string; readonly environment: object };

      return bundled({ name: `${key}.mjs`, entry: handler.replace('.main', '.ts'), variables: Object.keys(environment) }, bundling);
    }),
);
const yardstickSource = { name: 'common-style.cjs', entry: 'bench/common-style/handler.ts', variables: ['AUCTION_TABLE'] };
const commonStyle = await bundled(yardstickSource, { bundle: true, minify: true, platform: 'node', format: 'cjs', target: 'node24' });

/** Milliseconds for a process that does nothing but load the file. */
const load = (file: string | undefined, environment: NodeJS.ProcessEnv): number => {
  const script = file === undefined ? '0' : `await import(${JSON.stringify(file)})`;
  const started = performance.now();
  execFileSync(process.execPath, ['--input-type=module', '-e', script], { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });

  return performance.now() - started;
};

const median = (values: readonly number[]): number => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

const subjects = [...handlers, commonStyle];
const bare: number[] = [];
const times = new Map(subjects.map(({ name }) => [name, [] as number[]]));
for (let round = 0; round < rounds; round += 1) {
  bare.push(load(undefined, base));
  for (const { name, file, environment } of subjects) times.get(name)?.push(load(file, environment));
}
rmSync(folder, { recursive: true });

const overBare = ({ name }: Candidate): number => median(times.get(name) ?? []) - median(bare);
const yardstick = overBare(commonStyle);
const rows = subjects
  .map((candidate) => ({
    handler: candidate.name,
    bytes: candidate.bytes,
    'over bare node, ms': Math.round(overBare(candidate)),
    'ratio (P5)': Number((overBare(candidate) / yardstick).toFixed(2)),
  }))
  .toSorted((one, other) => other.bytes - one.bytes);
const worst = Math.max(...rows.filter(({ handler }) => handler !== commonStyle.name).map((row) => row['ratio (P5)']));
const figures = { P5: worst, P6: Math.max(...handlers.map(({ bytes }) => bytes)), bareNodeMs: Math.round(median(bare)), rounds, rows };

if (process.argv.includes('--json')) console.log(JSON.stringify(figures));
else {
  console.table(rows);
  console.log(
    `P5: the slowest handler starts in ${worst} of the common style's time. P6: the largest bundle has ${figures.P6} bytes. Bare node: ${figures.bareNodeMs} ms, ${rounds} rounds.`,
  );
}
