import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildFailure, type BuildResult, context, formatMessages, type Message } from 'esbuild';
import { LocalCloudError } from '../errors';
import { type BundleEntry, entryPath, isolatedEntries } from './isolated-entries';

export type { BundleEntry } from './isolated-entries';

const WORKER = 'worker';

export type Bundler = { stop(): Promise<void> };

/** Where the bundles of a directory are, or will be. */
export const bundlesIn = (directory: string) => ({
  workerFile: join(directory, `${WORKER}.mjs`),
  bundleOf: ({ service, name }: { readonly service: string; readonly name: string }) => join(directory, service, `${name}.mjs`),
});

export type BundlerOptions = {
  readonly entries: readonly BundleEntry[];
  /** Emptied first. */
  readonly directory: string;
  readonly watch: boolean;
  /** Services with changed output after a rebuild. */
  readonly onRebuilt: (services: ReadonlySet<string>, ms: number) => void;
  /** Formatted errors of a rebuild; the last good build stays in use. */
  readonly onFailed: (text: string) => void;
};

const BANNER = [
  "import { createRequire as createRequireOfBundle } from 'node:module';",
  "import { fileURLToPath as pathOfBundle } from 'node:url';",
  'const require = createRequireOfBundle(import.meta.url);',
  'const __filename = pathOfBundle(import.meta.url);',
  "const __dirname = pathOfBundle(new URL('.', import.meta.url));",
].join('\n');

const format = async (errors: readonly Message[]) => (await formatMessages([...errors], { kind: 'error', color: false })).join('\n');

const outputs = (entries: readonly BundleEntry[]) =>
  Object.fromEntries([
    [WORKER, fileURLToPath(new URL('./worker/worker.ts', import.meta.url))],
    ...entries.map(({ service, name }) => [`${service}/${name}`, entryPath(name)]),
  ]);

const fingerprints = async (directory: string, entries: readonly BundleEntry[]) => {
  const read = async ({ service, name }: BundleEntry) =>
    [
      `${service}/${name}`,
      createHash('sha1')
        .update(await readFile(join(directory, service, `${name}.mjs`)))
        .digest('hex'),
    ] as const;
  return new Map(await Promise.all(entries.map(read)));
};

/** Bundles every handler into ESM files; shared dependencies become chunks, workspace code stays apart per function. */
export const startBundler = async ({ entries, directory, watch, onRebuilt, onFailed }: BundlerOptions): Promise<Bundler> => {
  await rm(directory, { recursive: true, force: true });
  let known: ReadonlyMap<string, string> | undefined;
  const compare = async (result: BuildResult, ms: number) => {
    if (result.errors.length > 0) return known && onFailed(await format(result.errors));
    const next = await fingerprints(directory, entries);
    const changed = new Set(
      entries.filter(({ service, name }) => known?.get(`${service}/${name}`) !== next.get(`${service}/${name}`)).map((e) => e.service),
    );
    const first = known === undefined;
    known = next;
    if (!first && changed.size > 0) onRebuilt(changed, ms);
  };
  const build = await context({
    entryPoints: outputs(entries),
    outdir: directory,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    keepNames: true,
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'silent',
    banner: { js: BANNER },
    plugins: [
      isolatedEntries(entries),
      {
        name: 'report',
        setup: ({ onStart, onEnd }) => {
          let started = 0;
          onStart(() => {
            started = performance.now();
          });
          onEnd((result) => compare(result, Math.round(performance.now() - started)));
        },
      },
    ],
  });
  try {
    await build.rebuild();
  } catch (failure) {
    await build.dispose();
    throw new LocalCloudError('BUILD_FAILED', await format((failure as BuildFailure).errors ?? []), { cause: failure });
  }
  if (watch) await build.watch();
  return { stop: () => build.dispose() };
};
