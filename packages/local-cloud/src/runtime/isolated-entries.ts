import { readFile } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import type { Loader, OnLoadResult, OnResolveArgs, OnResolveResult, Plugin, PluginBuild } from 'esbuild';

/** One function's handler file. */
export type BundleEntry = { readonly service: string; readonly name: string; readonly file: string };

const NAMESPACE = 'function-';
const LOADERS: Readonly<Record<string, Loader>> = {
  '.ts': 'ts',
  '.tsx': 'tsx',
  '.mts': 'ts',
  '.cts': 'ts',
  '.js': 'js',
  '.mjs': 'js',
  '.cjs': 'js',
  '.json': 'json',
  '.html': 'text',
  '.txt': 'text',
  '.graphql': 'text',
};

/** What a function's entry point is called for esbuild. */
export const entryPath = (name: string): string => `${NAMESPACE}${name}`;

const isDependency = (path: string) => path.includes('/node_modules/') || path.includes('\\node_modules\\');

const load = async (path: string): Promise<OnLoadResult> => ({
  contents: await readFile(path),
  loader: LOADERS[extname(path)] ?? 'file',
  resolveDir: dirname(path),
  watchFiles: [path],
});

type Resolved = Omit<OnResolveResult, 'namespace'> & { readonly isShared: boolean };

/** Remembers answers for the length of one build: functions import the same modules. */
const remembering = () => {
  const answers = new Map<string, Promise<unknown>>();
  return {
    forget: () => answers.clear(),
    once: <T>(key: string, answer: () => Promise<T>): Promise<T> => {
      const known = answers.get(key) ?? answer();
      answers.set(key, known);
      return known as Promise<T>;
    },
  };
};

const resolveIn = async (build: PluginBuild, { path, importer, resolveDir, kind }: OnResolveArgs): Promise<Resolved> => {
  const found = await build.resolve(path, { importer, resolveDir, kind, namespace: 'file' });
  const { external, sideEffects, errors, warnings } = found;
  if (errors.length > 0) return { errors, warnings, isShared: false };
  const isShared = external || found.namespace !== 'file' || isDependency(found.path);
  return { path: found.path, external, sideEffects, warnings, isShared };
};

/**
 * Gives every function its own copy of the workspace's modules, as its own bundle would have on AWS: they read their
 * environment when they are evaluated, and it differs between functions. Dependencies are shared.
 */
export const isolatedEntries = (entries: readonly BundleEntry[]): Plugin => ({
  name: 'isolated-entries',
  setup: (build: PluginBuild) => {
    const namespaces = new Map(entries.map(({ name, file }) => [entryPath(name), file]));
    const { forget, once } = remembering();
    build.onStart(forget);
    build.onResolve({ filter: /^function-/ }, ({ path, kind }) => {
      const file = namespaces.get(path);
      return kind === 'entry-point' && file !== undefined ? { path: file, namespace: path } : undefined;
    });
    for (const namespace of namespaces.keys()) {
      build.onResolve({ filter: /.*/, namespace }, async (args) => {
        const { isShared, ...found } = await once(`${args.kind} ${args.resolveDir} ${args.path}`, () => resolveIn(build, args));
        return found.errors || isShared ? found : { ...found, namespace };
      });
      build.onLoad({ filter: /.*/, namespace }, ({ path }) => once(path, () => load(path)));
    }
  },
});
