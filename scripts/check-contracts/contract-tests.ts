import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as exported from '@ecom/contracts';
import type { Named, Topology } from '../asyncapi/topology';
import type { ContractFinding } from './contract-check';

type Side = 'testProducer' | 'testConsumer';
type Needed = { readonly service: string; readonly side: Side; readonly contract: string };

/** How tests name a contract: as @ecom/contracts exports it. */
const exportOf = ({ name, version }: Named): string | undefined =>
  Object.entries(exported).find(([, value]) => {
    const { name: own, version: ownVersion } = (value ?? {}) as Partial<Named>;
    return own === name && ownVersion === version;
  })?.[0];

const key = ({ service, side, contract }: Needed): string => `${service} ${side} ${contract}`;

const needed = (topology: Topology, frames: Readonly<Record<string, readonly Named[]>>): readonly Needed[] => {
  const versionsOf = (name: string) => exported.allEvents.filter((event) => event.name === name);
  const producers = [
    ...topology.publications.flatMap(({ service, name }) => versionsOf(name).map((named) => ({ service, named }))),
    ...topology.sendings.flatMap(({ service, to }) =>
      topology.receptions.filter(({ from }) => from === to).map((named) => ({ service, named })),
    ),
    ...Object.entries(frames).flatMap(([service, contracts]) => contracts.map((named) => ({ service, named }))),
  ];
  const consumers = [...topology.consumptions, ...topology.receptions].map((one) => ({ service: one.service, named: one }));
  const side = (name: Side, items: readonly { readonly service: string; readonly named: Named }[]) =>
    items.map(({ service, named }) => ({ service, side: name, contract: exportOf(named) ?? named.name }));
  const all = [...side('testProducer', producers), ...side('testConsumer', consumers)];
  return [...new Map(all.map((one) => [key(one), one])).values()];
};

const calls = /\b(testProducer|testConsumer)\(\s*(\w+)\s*,/g;

/** The contract tests that a service has, found by how they call the helper: a name that a loop hides does not count. */
export const testsIn = (service: string, text: string): readonly string[] =>
  [...text.matchAll(calls)].map(([, side, contract = '']) => key({ service, side: side as Side, contract }));

const testsOf = async (root: string, service: string): Promise<readonly string[]> => {
  const found: string[] = [];
  for await (const file of glob(join(root, 'services', service, '{src,tests}/**/*.test.ts')))
    found.push(...testsIn(service, await readFile(file, 'utf8')));
  return found;
};

/** Each producer and each consumer is tested against its contract. */
export const missingContractTests = async (
  root: string,
  topology: Topology,
  frames: Readonly<Record<string, readonly Named[]>>,
): Promise<readonly ContractFinding[]> => {
  const all = needed(topology, frames);
  const services = [...new Set(all.map(({ service }) => service))];
  const present = new Set((await Promise.all(services.map((service) => testsOf(root, service)))).flat());
  return all
    .filter((one) => !present.has(key(one)))
    .map(({ service, side, contract }) => ({
      file: `services/${service}/tests`,
      problem: `${side === 'testProducer' ? 'nothing holds what it emits' : 'nothing holds what it takes'} to the contract ${contract}`,
      mend: `write \`${side}(${contract}, …)\` of @ecom/testing in a test of the service`,
    }));
};
