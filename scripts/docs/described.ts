import { join } from 'node:path';
import type { Described, DescribedService, Template, Wire } from '@ecom/diagrams';
import { planService } from '@ecom/local-cloud/plan';
import { type ComposeEntry, composeEntries, wiresOf } from '@ecom/serverless/compose-file';
import { standInFor, standInMark } from '@ecom/serverless/stand-in';
import { paramsIn } from '../check-wiring/read-wiring';
import { loadConfiguration, readResources } from '../workspace/services';

const STAGE = 'check';

/** Text that no template holds by chance, and that fits wherever a name does. */
const tokenOf = (param: string): string => `wired${param}`;

/** A value in the form that the param's name promises, with a token in it that finds the wire again. */
const standIn = (param: string): string => standInFor(param).replace(standInMark, tokenOf(param));

type Compiled = { readonly service: DescribedService; readonly wires: Readonly<Record<string, Wire>> };

const compile = async (root: string, name: string, { path, params }: ComposeEntry): Promise<Compiled> => {
  const folder = join(root, path);
  const configuration = await loadConfiguration(folder);
  const own = Object.values(configuration.params ?? {}).flatMap(Object.keys);
  const used = paramsIn([JSON.stringify(configuration), ...(await readResources(folder, configuration))].join('\n'));
  const given = Object.fromEntries(used.filter((param) => !own.includes(param)).map((param) => [param, standIn(param)]));
  const { template } = await planService(folder, { stage: STAGE, params: given });
  const wires = wiresOf(params).map(({ param, from, output }) => [tokenOf(param), { service: from, output }] as const);
  return { service: { name, stage: STAGE, template: template as Template }, wires: Object.fromEntries(wires) };
};

const reading = new Map<string, Promise<Described>>();

const read = async (root: string): Promise<Described> => {
  const compiled: Compiled[] = [];
  for (const [name, entry] of Object.entries(composeEntries(root))) compiled.push(await compile(root, name, entry));
  return { services: compiled.map(({ service }) => service), wires: Object.assign({}, ...compiled.map(({ wires }) => wires)) };
};

/** Compiles all services of serverless-compose.yml, once in a process, and remembers which value came through which wire. */
export const describeServices = (root: string): Promise<Described> => {
  const known = reading.get(root) ?? read(root);
  reading.set(root, known);
  return known;
};
