import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type BuildContext,
  type BuildFailure,
  type BuildOptions,
  type BuildResult,
  context,
  formatMessages,
  type Message,
  type OutputFile,
  type Plugin,
  stop as stopEsbuild,
} from 'esbuild';
import { LocalCloudError } from '../errors';
import { type BundleEntry, entryPath, isolatedEntries } from './isolated-entries';
import { watchSources } from './source-watch';

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

/** Writes what is new. esbuild would also remove what a broken build lacks; here the last good build stays. */
const writeNew = async (files: readonly OutputFile[], written: Map<string, string>): Promise<ReadonlySet<string>> => {
  const fresh = files.filter(({ path, hash }) => written.get(path) !== hash);
  const write = async ({ path, contents, hash }: OutputFile) => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, contents);
    written.set(path, hash);
  };
  await Promise.all(fresh.map(write));
  return new Set(fresh.map(({ path }) => path));
};

const settings = (directory: string, entries: readonly BundleEntry[]) =>
  ({
    entryPoints: outputs(entries),
    outdir: directory,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[hash]',
    write: false,
    metafile: true,
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

/** Writes each good build, and tells whose bundles are other than before. */
const reporting = ({ entries, directory, onRebuilt, onFailed }: BundlerOptions): Plugin => {
  const { bundleOf } = bundlesIn(directory);
  const written = new Map<string, string>();
  let started = 0;
  let broken = false;
  const keep = async (files: readonly OutputFile[]) => {
    const isFirst = written.size === 0;
    const fresh = await writeNew(files, written);
    const changed = entries.filter((entry) => fresh.has(bundleOf(entry)));
    // Code that is as it was before it broke changes no bundle, and whoever mended it waits to hear so.
    if (!isFirst && (broken || changed.length > 0))
      onRebuilt(new Set(changed.map(({ service }) => service)), Math.round(performance.now() - started));
    broken = false;
  };
  return {
    name: 'reporting',
    setup: ({ onStart, onEnd }) => {
      onStart(() => {
        started = performance.now();
      });
      onEnd(async ({ errors, outputFiles = [] }) => {
        if (errors.length === 0) return keep(outputFiles);
        broken = true;
        if (written.size > 0) onFailed(await format(errors));
      });
    },
  };
};

/** Folders of the sources that went into a build, dependencies left out. */
const sourceFolders = ({ metafile }: BuildResult): ReadonlySet<string> =>
  new Set(
    Object.keys(metafile?.inputs ?? {})
      // An input of a plugin is named with its namespace in front.
      .map((input) => input.slice(input.indexOf(':') + 1))
      .filter((input) => !input.includes('node_modules'))
      .map((input) => dirname(resolve(input))),
  );

/** Rebuilds after changes, one build at a time. esbuild's own watching polls every file: a quarter of a core, for ever. */
const rebuildOnChange = (build: BuildContext, first: BuildResult): Bundler => {
  let building: Promise<unknown> = Promise.resolve();
  const rebuild = async (): Promise<void> => {
    // What is wrong with the build has been told; the folders of the last good one stay watched.
    const result = await build.rebuild().catch(() => undefined);
    if (result) sources.follow(sourceFolders(result));
  };
  const sources = watchSources(() => {
    building = building.then(rebuild);
  });
  sources.follow(sourceFolders(first));

  return {
    stop: async () => {
      sources.stop();
      await building;
      await build.dispose();
    },
  };
};

const firstBuild = async (build: BuildContext): Promise<BuildResult> => {
  try {
    return await build.rebuild();
  } catch (failure) {
    await build.dispose();
    const { errors = [] } = failure as Partial<BuildFailure>;
    throw new LocalCloudError('BUILD_FAILED', `The code does not build.\n${await format(errors)}`, { cause: failure });
  }
};

/** Bundles every handler into ESM files; shared dependencies become chunks, workspace code stays apart per function. */
export const startBundler = async (options: BundlerOptions): Promise<Bundler> => {
  const { entries, directory, watch } = options;
  await rm(directory, { recursive: true, force: true });
  const build = await context({ ...settings(directory, entries), plugins: [isolatedEntries(entries), reporting(options)] });
  const first = await firstBuild(build);
  if (watch) return rebuildOnChange(build, first);

  await build.dispose();
  // Its process keeps a few hundred megabytes; nobody will ask it again.
  await stopEsbuild();
  return { stop: async () => undefined };
};
