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

/**
 * Gives every function its own copy of the workspace's modules, as its own bundle would have on AWS: they read their
 * environment when they are evaluated, and it differs between functions. Dependencies are shared.
 */
export const isolatedEntries = (entries: readonly BundleEntry[]): Plugin => ({
  name: 'isolated-entries',
  setup: (build: PluginBuild) => {
    const namespaces = new Map(entries.map(({ name, file }) => [entryPath(name), file]));
    build.onResolve({ filter: /^function-/ }, ({ path, kind }) => {
      const file = namespaces.get(path);
      return kind === 'entry-point' && file !== undefined ? { path: file, namespace: path } : undefined;
    });
    build.onResolve({ filter: /.*/ }, async (args: OnResolveArgs): Promise<OnResolveResult | undefined> => {
      if (!args.namespace.startsWith(NAMESPACE)) return undefined;
      const { path, external, errors, warnings, namespace, sideEffects } = await build.resolve(args.path, {
        importer: args.importer,
        resolveDir: args.resolveDir,
        kind: args.kind,
        namespace: 'file',
      });
      if (errors.length > 0) return { errors, warnings };
      return {
        path,
        external,
        sideEffects,
        warnings,
        namespace: external || namespace !== 'file' || isDependency(path) ? namespace : args.namespace,
      };
    });
    for (const namespace of namespaces.keys()) build.onLoad({ filter: /.*/, namespace }, ({ path }) => load(path));
  },
});
