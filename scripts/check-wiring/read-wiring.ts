import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadConfiguration, readResources, type ServiceConfiguration, serviceNames } from '../workspace/services';
import type { ServiceWiring, Wire } from './wiring';

type Entry = { readonly path: string; readonly params?: Readonly<Record<string, string>> };
type Compose = { readonly services?: Readonly<Record<string, Entry>> };

const reference = /\$\{([\w-]+)\.(\w+)\}/g;

/** @returns the names in `${param:…}`, each once. */
export const paramsIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/\$\{param:([\w-]+)/g)].map(([, name = '']) => name)),
];

/** @returns the wires of one service's `params` in serverless-compose.yml; values that name no service are settings. */
export const wiresOf = (params: Readonly<Record<string, string>> = {}): readonly Wire[] =>
  Object.entries(params).flatMap(([param, value]) =>
    [...String(value).matchAll(reference)].map(([, from = '', output = '']) => ({ param, from, output })),
  );

const ownParams = ({ params = {} }: ServiceConfiguration): readonly string[] => Object.values(params).flatMap(Object.keys);

const outputsIn = (resource: string): readonly string[] => {
  const { Outputs = {} } = (parse(resource, { logLevel: 'silent' }) ?? {}) as { readonly Outputs?: object };

  return Object.keys(Outputs);
};

const wiringOf = async (root: string, name: string, { path, params }: Entry): Promise<ServiceWiring> => {
  const folder = join(root, path);
  const configuration = await loadConfiguration(folder);
  const resources = await readResources(folder, configuration);

  return {
    name,
    uses: paramsIn([JSON.stringify(configuration), ...resources].join('\n')),
    own: ownParams(configuration),
    outputs: resources.flatMap(outputsIn),
    wires: wiresOf(params),
  };
};

type Listed = Readonly<Record<string, Entry>>;

/** A service that serverless-compose.yml does not name is never deployed with the others. */
const unlisted = (folders: readonly string[], listed: Listed): readonly string[] => {
  const paths = Object.values(listed).map(({ path }) => path);

  return folders
    .filter((folder) => !paths.includes(folder))
    .map((folder) => `${folder} is not in serverless-compose.yml: add it there, with its path and its params.`);
};

const absent = (folders: readonly string[], listed: Listed): readonly string[] =>
  Object.entries(listed)
    .filter(([, { path }]) => !folders.includes(path))
    .map(
      ([name, { path }]) =>
        `serverless-compose.yml says that ${name} is in ${path}, where there is no serverless.ts: write one, or remove the entry.`,
    );

export type Wiring = { readonly services: readonly ServiceWiring[]; readonly problems: readonly string[] };

/** Reads what each service of serverless-compose.yml uses, gives and is given. */
export const readWiring = async (root: string): Promise<Wiring> => {
  const { services: listed = {} } = parse(await readFile(join(root, 'serverless-compose.yml'), 'utf8')) as Compose;
  const folders = (await serviceNames(root)).map((name) => `services/${name}`);
  const present = Object.entries(listed).filter(([, { path }]) => folders.includes(path));

  return {
    services: await Promise.all(present.map(([name, service]) => wiringOf(root, name, service))),
    problems: [...unlisted(folders, listed), ...absent(folders, listed)],
  };
};
