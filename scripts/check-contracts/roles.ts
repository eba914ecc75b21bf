import { allEvents, type EventContract, type MessageContract } from '@ecom/contracts';
import { type Consumption, type Named, type Topology, UNVERSIONED } from '../asyncapi/topology';
import type { ContractFinding } from './contract-check';

export type Catalogue = { readonly events: readonly EventContract[]; readonly messages: readonly MessageContract[] };

const contracts = 'packages/contracts/src/catalogue.ts';

const titled = ({ name, version }: Named): string => `${name} v${version}`;

const isEvent = (event: EventContract, { name, version, source }: Consumption): boolean =>
  event.name === name && event.version === version && event.source === source;

const unknownIn = (consumption: Consumption): ContractFinding => {
  const file = `services/${consumption.service}`;
  if (consumption.version === UNVERSIONED)
    return {
      file,
      problem: `${consumption.rule} listens for ${consumption.name} of any version`,
      mend: 'name the version in its pattern: detail: { metadata: { version: [1] } }',
    };
  return {
    file,
    problem: `${consumption.rule} listens for ${titled(consumption)} from ${consumption.source}, which no contract declares`,
    mend: `correct the pattern, or declare the event; declared are ${allEvents.map(titled).join(', ')}`,
  };
};

/** Rules listen only for events that exist, in a version. */
export const unknownEvents = ({ consumptions }: Topology, { events }: Catalogue): readonly ContractFinding[] =>
  consumptions.filter((one) => !one.source.startsWith('aws.') && !events.some((event) => isEvent(event, one))).map(unknownIn);

/** Roles publish only events that exist. */
export const undeclaredPublications = ({ publications, unbounded }: Topology, { events }: Catalogue): readonly ContractFinding[] => [
  ...publications
    .filter(({ name, source }) => !events.some((event) => event.name === name && event.source === source))
    .map(({ service, function: key, name }) => ({
      file: `services/${service}`,
      problem: `${key} may publish ${name}, which no contract declares`,
      mend: 'declare it in packages/contracts/src/events, or take it out of `publishes`',
    })),
  ...unbounded.map(({ service, function: key }) => ({
    file: `services/${service}`,
    problem: `${key} may publish anything`,
    mend: 'say `publishes: [theEvent]` in its config.ts instead of allowing events:PutEvents',
  })),
];

/** Every event has somebody who publishes it and somebody whom it concerns. */
export const lonelyEvents = ({ publications, consumptions }: Topology, { events }: Catalogue): readonly ContractFinding[] =>
  events.flatMap((event) => [
    ...(publications.some(({ name, source }) => name === event.name && source === event.source)
      ? []
      : [
          {
            file: contracts,
            problem: `nobody publishes ${titled(event)}`,
            mend: 'name it in `publishes` of the function that does, or remove the contract',
          },
        ]),
    ...(consumptions.some((one) => isEvent(event, one))
      ? []
      : [
          {
            file: contracts,
            problem: `nobody consumes ${titled(event)}`,
            mend: 'add a rule and a handler where it is needed, or do not publish it',
          },
        ]),
  ]);

const isNamed = (one: Named) => (other: Named) => one.name === other.name && one.version === other.version;

/** Every message and record has somebody who takes it and somebody who sends it. */
export const lonelyMessages = ({ receptions, sendings }: Topology, { messages }: Catalogue): readonly ContractFinding[] =>
  messages.flatMap((message) => {
    const taken = receptions.filter(isNamed(message));
    if (taken.length === 0)
      return [
        {
          file: contracts,
          problem: `nobody receives ${titled(message)}`,
          mend: 'say `receives` on the trigger that does, or remove the contract',
        },
      ];
    const sent = sendings.some(({ to }) => taken.some(({ from }) => from === to));
    return sent
      ? []
      : [{ file: contracts, problem: `nobody may send ${titled(message)}`, mend: 'allow it to whoever sends it, or remove the contract' }];
  });

/** A queue or stream that our functions fill and empty says what travels there, in a contract that exists. */
export const unnamedMessages = ({ mappings, receptions, sendings }: Topology, { messages }: Catalogue): readonly ContractFinding[] => [
  ...mappings
    .filter(({ from }) => sendings.some(({ to }) => to === from) && !receptions.some((one) => one.from === from))
    .map(({ service, function: key, from }) => ({
      file: `services/${service}`,
      problem: `${key} takes from ${from} what functions send there, and no contract says what that is`,
      mend: 'declare the message in packages/contracts and say `receives` on the trigger',
    })),
  ...receptions
    .filter((one) => !messages.some(isNamed(one)))
    .map((one) => ({
      file: `services/${one.service}`,
      problem: `${one.function} receives ${titled(one)}, which the catalogue of contracts does not have`,
      mend: `add it to ${contracts}`,
    })),
];
