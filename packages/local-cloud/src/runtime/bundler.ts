import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildFailure, type BuildOptions, context, formatMessages, type Message, type Plugin } from 'esbuild';
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

const settings = (directory: string, entries: readonly BundleEntry[]) =>
  ({
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
  }) satisfies BuildOptions;

/** Compares each good build with the one before, and tells what changed. */
const reporting = ({ entries, directory, onRebuilt, onFailed }: BundlerOptions): Plugin => {
  let known: ReadonlyMap<string, string> | undefined;
  let started = 0;
  const compare = async () => {
    const next = await fingerprints(directory, entries);
    const changed = entries.filter(({ service, name }) => known?.get(`${service}/${name}`) !== next.get(`${service}/${name}`));
    if (known && changed.length > 0) onRebuilt(new Set(changed.map(({ service }) => service)), Math.round(performance.now() - started));
    known = next;
  };
  return {
    name: 'reporting',
    setup: ({ onStart, onEnd }) => {
      onStart(() => {
        started = performance.now();
      });
      onEnd(async ({ errors }) => {
        if (errors.length === 0) await compare();
        else if (known) onFailed(await format(errors));
      });
    },
  };
};

/** Bundles every handler into ESM files; shared dependencies become chunks, workspace code stays apart per function. */
export const startBundler = async (options: BundlerOptions): Promise<Bundler> => {
  const { entries, directory, watch } = options;
  await rm(directory, { recursive: true, force: true });
  const build = await context({ ...settings(directory, entries), plugins: [isolatedEntries(entries), reporting(options)] });
  try {
    await build.rebuild();
  } catch (failure) {
    await build.dispose();
    const { errors = [] } = failure as Partial<BuildFailure>;
    throw new LocalCloudError('BUILD_FAILED', `The code does not build.\n${await format(errors)}`, { cause: failure });
  }
  if (watch) await build.watch();
  return { stop: () => build.dispose() };
};
