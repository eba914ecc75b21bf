import {
  type EventBridgeClient,
  PutEventsCommand,
  type PutEventsRequestEntry,
  type PutEventsResultEntry,
} from '@aws-sdk/client-eventbridge';
import type { DomainEvent, EventEnvelope } from '@ecom/contracts';
import { DomainError } from '@ecom/kernel';

/** EventBridge takes at most this many entries in one call. */
const ENTRIES_PER_CALL = 10;

/** An event on its way to the bus. The id is derived from the change that caused it, so that a repeated relay repeats the id. */
export type OutgoingEvent = DomainEvent & { readonly eventId: string; readonly occurredAt: Date; readonly correlationId: string };

export type PublishEvents = (events: readonly OutgoingEvent[]) => Promise<void>;

export class EventsNotPublishedError extends DomainError {
  readonly code = 'EVENTS_NOT_PUBLISHED';
  readonly kind = 'unavailable';
}

const entryOf = (busName: string, { contract, data, eventId, occurredAt, correlationId }: OutgoingEvent): PutEventsRequestEntry => {
  const detail: EventEnvelope = {
    metadata: { eventId, version: contract.version, occurredAt: occurredAt.toISOString(), correlationId },
    data,
  };

  return { EventBusName: busName, Source: contract.source, DetailType: contract.name, Time: occurredAt, Detail: JSON.stringify(detail) };
};

const chunks = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

const isRefused = ({ ErrorCode }: PutEventsResultEntry): boolean => ErrorCode !== undefined;

type Options = { readonly client: Pick<EventBridgeClient, 'send'>; readonly busName: string };

/**
 * The one way onto the bus. PutEvents answers 200 even when it refuses entries, so its count of failures is checked.
 * @throws EventsNotPublishedError when any entry was refused: the caller is a stream consumer and is retried
 */
export const eventPublisher =
  ({ client, busName }: Options): PublishEvents =>
  async (events) => {
    for (const chunk of chunks(events, ENTRIES_PER_CALL)) {
      const { FailedEntryCount, Entries = [] } = await client.send(
        new PutEventsCommand({ Entries: chunk.map((event) => entryOf(busName, event)) }),
      );
      if ((FailedEntryCount ?? 0) > 0) {
        throw new EventsNotPublishedError(`The bus refused ${FailedEntryCount} of ${chunk.length} events.`, {
          reasons: Entries.filter(isRefused).map(({ ErrorCode }) => ErrorCode),
        });
      }
    }
  };
