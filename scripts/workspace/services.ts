import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What `defineService` answers, as far as the checks read it. */
export type ServiceConfiguration = {
  readonly service: string;
  readonly params?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly resources?: readonly unknown[];
  readonly functions?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly custom?: Readonly<Record<string, unknown>>;
};

/** @returns the folder names below services/ that hold a service, in alphabetical order. */
export const serviceNames = async (root: string): Promise<readonly string[]> => {
  const entries = await readdir(join(root, 'services'), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const contents = await Promise.all(folders.map(async (name) => ({ name, files: await readdir(join(root, 'services', name)) })));

  return contents
    .filter(({ files }) => files.includes('serverless.ts'))
    .map(({ name }) => name)
    .sort();
};

/** Runs a service's serverless.ts. */
export const loadConfiguration = async (folder: string): Promise<ServiceConfiguration> => {
  const { default: configuration } = (await import(pathToFileURL(join(folder, 'serverless.ts')).href)) as {
    readonly default: ServiceConfiguration;
  };

  return configuration;
};

const resourceFile = /\$\{file\(([^)]+)\)\}/g;

/** @returns the texts of the resource files that a configuration names. */
export const readResources = async (folder: string, configuration: ServiceConfiguration): Promise<readonly string[]> => {
  const names = [...JSON.stringify(configuration).matchAll(resourceFile)].map(([, name = '']) => name);

  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
};
