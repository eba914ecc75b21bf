import { join } from 'node:path';
import { parse } from 'yaml';
import { loadConfiguration, readResources, serviceNames } from '../workspace/services';
import type { Consumers } from './events-document';

type Rule = { readonly Type: string; readonly Properties?: { readonly EventPattern?: { readonly 'detail-type'?: readonly string[] } } };

/** @returns the events that the rules of a resource file listen for. */
export const eventsListenedFor = (resources: string): readonly string[] => {
  const { Resources = {} } = (parse(resources, { logLevel: 'silent' }) ?? {}) as { readonly Resources?: Readonly<Record<string, Rule>> };

  return Object.values(Resources)
    .filter(({ Type }) => Type === 'AWS::Events::Rule')
    .flatMap(({ Properties }) => Properties?.EventPattern?.['detail-type'] ?? []);
};

/** @returns the services that listen for each event, found in the rules of their resource files. */
export const readConsumers = async (root: string): Promise<Consumers> => {
  const consumers: Record<string, string[]> = {};
  for (const name of await serviceNames(root)) {
    const folder = join(root, 'services', name);
    const texts = await readResources(folder, await loadConfiguration(folder));
    for (const event of texts.flatMap(eventsListenedFor)) consumers[event] = [...(consumers[event] ?? []), name];
  }

  return consumers;
};
