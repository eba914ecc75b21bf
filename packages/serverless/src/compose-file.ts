import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** One line of serverless-compose.yml: `param: ${from.output}`. */
export type Wire = { readonly param: string; readonly from: string; readonly output: string };

export type ComposeEntry = { readonly path: string; readonly params?: Readonly<Record<string, unknown>> };
type Compose = { readonly services?: Readonly<Record<string, ComposeEntry>> };

const composeFileName = 'serverless-compose.yml';

/** @returns the folder of serverless-compose.yml: this one or the nearest above it; nothing when there is none. */
export const findRoot = (folder: string): string | undefined => {
  if (existsSync(path.join(folder, composeFileName))) return folder;
  const parent = path.dirname(folder);

  return parent === folder ? undefined : findRoot(parent);
};

/** @returns the services of a workspace by their name in serverless-compose.yml. */
export const composeEntries = (root: string): Readonly<Record<string, ComposeEntry>> =>
  (parse(readFileSync(path.join(root, composeFileName), 'utf8')) as Compose | null)?.services ?? {};

const reference = /\$\{([\w-]+)\.(\w+)\}/g;

/** @returns the wires of one service's `params`; values that name no service are settings. */
export const wiresOf = (params: ComposeEntry['params'] = {}): readonly Wire[] =>
  Object.entries(params).flatMap(([param, value]) =>
    [...String(value).matchAll(reference)].map(([, from = '', output = '']) => ({ param, from, output })),
  );

/** @returns the wires of the service in this folder: none when serverless-compose.yml does not name it. */
export const wiresInto = (serviceFolder: string): readonly Wire[] => {
  const root = findRoot(serviceFolder);
  if (root === undefined) return [];
  const entry = Object.values(composeEntries(root)).find((candidate) => path.resolve(root, candidate.path) === path.resolve(serviceFolder));

  return wiresOf(entry?.params);
};
