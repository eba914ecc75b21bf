import { localArn } from '../../template/account';
import { arnOf, type Fields, jsonBody, operationOf, type ReadCalls, textOf, UnknownOperationError } from '../call';

const busArn = (nameOrArn: string): string => arnOf(nameOrArn || 'default', (name) => localArn('events', `event-bus/${name}`));

export const eventsCalls: ReadCalls = (request) => {
  const operation = operationOf(request);
  if (operation !== 'PutEvents') throw new UnknownOperationError(`events ${operation}`, 'events.ts');
  const { Entries = [] } = jsonBody(request) as { readonly Entries?: readonly Fields[] };
  const byBus = Map.groupBy(Entries, (entry) => busArn(textOf(entry, 'EventBusName')));
  const valuesOf = (entries: readonly Fields[], name: string): readonly string[] => [
    ...new Set(entries.map((entry) => textOf(entry, name))),
  ];
  return [...byBus].map(([resource, entries]) => ({
    action: 'events:PutEvents',
    resource,
    // Of all entries together: a policy that means them asks ForAllValues.
    context: { 'events:source': valuesOf(entries, 'Source'), 'events:detail-type': valuesOf(entries, 'DetailType') },
  }));
};
