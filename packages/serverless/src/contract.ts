import { param } from './reference';
import { allow, type Statement } from './statement';

/** What a configuration needs to know of a message: the contracts themselves are in @ecom/contracts. */
export type MessageName = { readonly name: string; readonly version: number };
export type EventName = MessageName & { readonly source: string };

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();

/** Publishing exactly these events on the platform's bus: the role itself refuses any other, so nobody publishes what no contract declares. */
export const publishing = (events: readonly EventName[]): readonly Statement[] =>
  events.length === 0
    ? []
    : [
        {
          ...allow(['events:PutEvents'], param('eventBusArn')),
          Condition: {
            // Both keys hold the values of all entries of a request: a plain StringEquals never matches them.
            'ForAllValues:StringEquals': {
              'events:source': unique(events.map(({ source }) => source)),
              'events:detail-type': unique(events.map(({ name }) => name)),
            },
          },
        },
      ];
