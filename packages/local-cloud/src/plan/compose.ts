import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { LocalCloudError } from '../errors';

export type ComposeService = {
  readonly name: string;
  /** Absolute path of the service's folder. */
  readonly dir: string;
  /** Place in the file, from 0: decides the service's ports. */
  readonly position: number;
  readonly params: Readonly<Record<string, string>>;
  /** Services whose outputs this one needs. */
  readonly needs: readonly string[];
};

type RawService = {
  readonly path?: unknown;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly dependsOn?: string | readonly string[];
};

const reference = /\$\{([A-Za-z][\w-]*)\.([A-Za-z]\w*)\}/g;
const invalid = (message: string) => new LocalCloudError('COMPOSE_INVALID', `serverless-compose.yml: ${message}`);

const neededBy = ({ params = {}, dependsOn = [] }: RawService): string[] => {
  const wired = Object.values(params).flatMap((value) => [...String(value).matchAll(reference)].map(([, service]) => service ?? ''));
  return [...new Set([...wired, ...[dependsOn].flat()])];
};

const read = async (root: string): Promise<Readonly<Record<string, RawService>>> => {
  const file = path.join(root, 'serverless-compose.yml');
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new LocalCloudError('COMPOSE_MISSING', `There is no ${file}. Start the local cloud in the folder that has it.`, { cause });
  });
  const document: unknown = parse(text);
  const services = (document as { services?: Readonly<Record<string, RawService>> } | null)?.services;
  if (!services || Object.keys(services).length === 0) throw invalid('it names no services.');
  return services;
};

const asService = (root: string, [name, raw]: readonly [string, RawService], position: number): ComposeService => {
  if (typeof raw.path !== 'string') throw invalid(`service "${name}" has no path.`);
  const params = Object.fromEntries(Object.entries(raw.params ?? {}).map(([key, value]) => [key, String(value)]));
  return { name, dir: path.resolve(root, raw.path), position, params, needs: neededBy(raw) };
};

const inOrder = (services: readonly ComposeService[]): ComposeService[] => {
  const byName = new Map(services.map((service) => [service.name, service]));
  const ordered = new Set<ComposeService>();
  const visit = (service: ComposeService, trail: readonly string[]): void => {
    if (ordered.has(service)) return;
    if (trail.includes(service.name)) throw invalid(`services need each other in a circle: ${[...trail, service.name].join(' -> ')}.`);
    for (const need of service.needs) {
      const needed = byName.get(need);
      if (!needed) throw invalid(`service "${service.name}" refers to "${need}", which is not a service there.`);
      visit(needed, [...trail, service.name]);
    }
    ordered.add(service);
  };
  for (const service of services) visit(service, []);
  return [...ordered];
};

const withNeeds = (services: readonly ComposeService[], only: readonly string[]): ComposeService[] => {
  const wanted = new Set(only);
  const unknown = only.find((name) => !services.some((service) => service.name === name));
  if (unknown) throw invalid(`there is no service "${unknown}"; there are ${services.map(({ name }) => name).join(', ')}.`);
  for (const service of services.toReversed()) if (wanted.has(service.name)) for (const need of service.needs) wanted.add(need);
  return services.filter(({ name }) => wanted.has(name));
};

/** Services of serverless-compose.yml in an order in which each comes after those it needs; `only` keeps the named ones and what they need. */
export const readCompose = async (root: string, only?: readonly string[]): Promise<readonly ComposeService[]> => {
  const services = Object.entries(await read(root)).map((entry, position) => asService(root, entry, position));
  const ordered = inOrder(services);
  return only?.length ? withNeeds(ordered, only) : ordered;
};

type Outputs = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Values of a service's params, taken from the outputs of the services before it. */
export const paramsOf = (service: ComposeService, outputs: Outputs, stage: string): Record<string, string> => {
  const filledIn = (text: string): string =>
    text.replaceAll(reference, (_match, from: string, output: string) => {
      const value = outputs[from]?.[output];
      if (value === undefined)
        throw invalid(`service "${service.name}" needs the output "${output}" of "${from}", which "${from}" does not have.`);
      return value;
    });
  return Object.fromEntries(
    Object.entries(service.params).map(([key, text]) => [key, filledIn(text.replaceAll(/\$\{(?:sls|opt):stage\}/g, stage))]),
  );
};
