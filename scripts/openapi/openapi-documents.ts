import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { servicePorts } from '@ecom/local-cloud/ports';
import { parse } from 'yaml';
import { loadConfiguration, serviceNames } from '../workspace/services';
import { openapiDocument } from './document';
import { formatSource } from './format-source';
import type { JsonObject } from './json-schema';
import { readMeanings } from './read-meanings';
import { readRoutes } from './read-routes';

const USUAL_PORT_BASE = 4_000;

const addressOf = async (root: string, service: string): Promise<string> => {
  const { services } = parse(await readFile(join(root, 'serverless-compose.yml'), 'utf8')) as { readonly services: JsonObject };
  return `http://127.0.0.1:${servicePorts(USUAL_PORT_BASE, Object.keys(services).indexOf(service)).http}`;
};

const versionOf = async (folder: string): Promise<string> =>
  (JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { readonly version: string }).version;

/** Where the document of a service lies, below the root. */
const documentFile = (service: string): string => `services/${service}/openapi.json`;

/** @returns the document of each service that has HTTP routes, by the name of the service. */
export const readDocuments = async (root: string): Promise<Readonly<Record<string, JsonObject>>> => {
  const documents: Record<string, JsonObject> = {};
  for (const name of await serviceNames(root)) {
    const routes = await readRoutes(root, name);
    if (routes.length === 0) continue;
    const folder = join(root, 'services', name);
    const { custom } = await loadConfiguration(folder);
    documents[name] = openapiDocument({
      name,
      version: await versionOf(folder),
      owns: String(custom?.['owns']),
      localAddress: await addressOf(root, name),
      routes,
      meanings: await readMeanings(root, name),
    });
  }
  return documents;
};

/** @returns the text of each service's openapi.json, by its path below the root. */
export const openapiDocuments = async (root: string): Promise<Readonly<Record<string, string>>> => {
  const documents = Object.entries(await readDocuments(root));
  const files = documents.map(async ([name, document]) => {
    const file = documentFile(name);
    return [file, await formatSource(file, JSON.stringify(document, null, 2))] as const;
  });
  return Object.fromEntries(await Promise.all(files));
};
