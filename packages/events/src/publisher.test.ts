import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { auctionCancelled, event } from '@ecom/contracts';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { EventsNotPublishedError, eventPublisher, type OutgoingEvent } from './publisher';

const bridge = mockClient(EventBridgeClient);
const publish = eventPublisher({ client: new EventBridgeClient({}), busName: 'the-bus' });
const published = (eventId: string): OutgoingEvent => ({
  ...event(auctionCancelled, auctionCancelled.example),
  eventId,
  occurredAt: new Date('2026-01-01T10:00:00Z'),
  correlationId: 'req-1',
});
const many = (count: number) => Array.from({ length: count }, (_, index) => published(`event-${index}`));
const idsOf = (call: { readonly args: readonly [{ readonly input: unknown }, ...unknown[]] }) =>
  (call.args[0].input as { readonly Entries: readonly { readonly Detail: string }[] }).Entries.map(
    ({ Detail }) => JSON.parse(Detail).metadata.eventId,
  );

beforeEach(() => {
  bridge.reset();
  bridge.on(PutEventsCommand).resolves({ FailedEntryCount: 0, Entries: [] });
});

describe('the publisher', () => {
  it('puts an event into its envelope, on the named bus, at the time it happened', async () => {
    await publish([published('event-1')]);

    expect(bridge.commandCalls(PutEventsCommand)[0]?.args[0].input).toEqual({
      Entries: [
        {
          EventBusName: 'the-bus',
          Source: 'ecom.auction',
          DetailType: 'AuctionCancelled',
          Time: new Date('2026-01-01T10:00:00Z'),
          Detail: JSON.stringify({
            metadata: { eventId: 'event-1', version: 1, occurredAt: '2026-01-01T10:00:00.000Z', correlationId: 'req-1' },
            data: auctionCancelled.example,
          }),
        },
      ],
    });
  });

  it.each([
    [0, []],
    [1, [1]],
    [10, [10]],
    [11, [10, 1]],
    [25, [10, 10, 5]],
  ])('sends %i events in calls of %j', async (count, sizes) => {
    await publish(many(count));

    const calls = bridge.commandCalls(PutEventsCommand).map(idsOf);
    expect(calls.map((ids) => ids.length)).toEqual(sizes);
    expect(calls.flat()).toEqual(many(count).map(({ eventId }) => eventId));
  });

  it('throws when the bus refused an entry, although the call itself succeeded', async () => {
    bridge.on(PutEventsCommand).resolves({ FailedEntryCount: 1, Entries: [{ EventId: '1' }, { ErrorCode: 'ThrottlingException' }] });

    const failure = await publish(many(2)).catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(EventsNotPublishedError);
    expect(failure).toMatchObject({
      kind: 'unavailable',
      message: 'The bus refused 1 of 2 events.',
      details: { reasons: ['ThrottlingException'] },
    });
  });

  it('sends nothing after a refusal: the rest comes with the retry, in order', async () => {
    bridge.on(PutEventsCommand).resolves({ FailedEntryCount: 10, Entries: [] });
    await publish(many(20)).catch(() => undefined);

    expect(bridge.commandCalls(PutEventsCommand)).toHaveLength(1);
  });

  it('lets a failed call through', async () => {
    bridge.on(PutEventsCommand).rejects(new Error('no route'));

    await expect(publish(many(1))).rejects.toThrow('no route');
  });
});
