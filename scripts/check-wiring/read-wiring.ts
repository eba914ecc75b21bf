import { join } from 'node:path';
import { type ComposeEntry, composeEntries, wiresOf } from '@ecom/serverless/compose-file';
import { parse } from 'yaml';
import { loadConfiguration, readResources, type ServiceConfiguration, serviceNames } from '../workspace/services';
import type { Output, ServiceWiring } from './wiring';

/** @returns the names in `${param:…}`, each once. */
export const paramsIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/\$\{param:([\w-]+)/g)].map(([, name = '']) => name)),
];

const ownParams = ({ params = {} }: ServiceConfiguration): readonly string[] => Object.values(params).flatMap(Object.keys);

type Outputs = Readonly<Record<string, { readonly Description?: string }>>;

const outputsIn = (resource: string): readonly Output[] => {
  const { Outputs = {} } = (parse(resource, { logLevel: 'silent' }) ?? {}) as { readonly Outputs?: Outputs };

  return Object.entries(Outputs).map(([name, { Description }]) => ({ name, ...(Description !== undefined && { reader: Description }) }));
};

const wiringOf = async (root: string, name: string, { path, params }: ComposeEntry): Promise<ServiceWiring> => {
  const folder = join(root, path);
  const configuration = await loadConfiguration(folder);
  const resources = await readResources(folder, configuration);

  return {
    name,
    path,
    stack: configuration.service,
    uses: paramsIn([JSON.stringify(configuration), ...resources].join('\n')),
    own: ownParams(configuration),
    outputs: resources.flatMap(outputsIn),
    wires: wiresOf(params),
  };
};

type Listed = Readonly<Record<string, ComposeEntry>>;

/** A service that serverless-compose.yml does not name is never deployed with the others. */
const unlisted = (folders: readonly string[], listed: Listed): readonly string[] => {
  const paths = Object.values(listed).map(({ path }) => path);

  return folders
    .filter((folder) => !paths.includes(folder))
    .map(
      (folder) =>
        `serverless-compose.yml: ${folder} is not in it, so nobody deploys it with the others: add it there, with its path and its params. (services-listed)`,
    );
};

const absent = (folders: readonly string[], listed: Listed): readonly string[] =>
  Object.entries(listed)
    .filter(([, { path }]) => !folders.includes(path))
    .map(
      ([name, { path }]) =>
        `serverless-compose.yml: ${name} is said to be in ${path}, where there is no serverless.ts: write one, or remove the entry. (services-exist)`,
    );

export type Wiring = { readonly services: readonly ServiceWiring[]; readonly problems: readonly string[] };

/** Reads what each service of serverless-compose.yml uses, gives and is given. */
export const readWiring = async (root: string): Promise<Wiring> => {
  const listed = composeEntries(root);
  const folders = (await serviceNames(root)).map((name) => `services/${name}`);
  const present = Object.entries(listed).filter(([, { path }]) => folders.includes(path));

  return {
    services: await Promise.all(present.map(([name, service]) => wiringOf(root, name, service))),
    problems: [...unlisted(folders, listed), ...absent(folders, listed)],
  };
};
