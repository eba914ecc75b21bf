import { join } from 'node:path';
import { describeServices } from '../docs/described';
import { loadConfiguration } from '../workspace/services';
import { asyncapiDocument } from './document';
import { frameTypeDocuments } from './frame-types';
import { jsonText } from './json-text';
import { socketMessages } from './socket';
import { readTopology } from './topology';

/** @returns services/<name>/asyncapi.json of every service that sends or receives anything. */
export const asyncapiDocuments = async (root: string): Promise<Readonly<Record<string, string>>> => {
  const described = await describeServices(root);
  const topology = await readTopology(root, described);
  const documents = await Promise.all(
    described.services.map(async (service) => {
      const { custom } = await loadConfiguration(join(root, 'services', service.name));
      const socket = await socketMessages(root, service);
      const document = asyncapiDocument({ described, topology, service, owns: String(custom?.['owns'] ?? ''), socket });
      return document ? [[`services/${service.name}/asyncapi.json`, jsonText(document)] as const] : [];
    }),
  );
  return Object.fromEntries(documents.flat());
};

/** @returns the documents, and the types that clients get of them. */
export const asyncapiFiles = async (root: string): Promise<Readonly<Record<string, string>>> => ({
  ...(await asyncapiDocuments(root)),
  ...frameTypeDocuments(),
});
