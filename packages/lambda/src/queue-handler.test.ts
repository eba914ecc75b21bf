import { leaderOutbid, notificationRequested } from '@ecom/contracts';
import { validateLeaderOutbid } from '@ecom/contracts/compiled/leader-outbid';
import { validateNotificationRequested } from '@ecom/contracts/compiled/notification-requested';
import { busEvent, queueEvent } from '@ecom/testing';
import { describe, expect, it, vi } from 'vitest';
import { MissingError } from '../tests/missing-error';
import { eventQueueHandler, on } from './event-queue-handler';
import { queueHandler } from './queue-handler';

const { example } = notificationRequested;
const failed = (...numbers: readonly number[]) => ({
  batchItemFailures: numbers.map((number) => ({ itemIdentifier: `message-${number}` })),
});

describe('a queue of messages', () => {
  it('passes on what has the shape, with what is known of its delivery', async () => {
    const handle = vi.fn();

    expect(await queueHandler({ validate: validateNotificationRequested, handle })(queueEvent(example))).toEqual(failed());
    expect(handle).toHaveBeenCalledWith(example, { messageId: 'message-1', receiveCount: 1, correlationId: expect.any(String) });
  });

  it.each([
    { name: 'is not JSON', message: '{' },
    { name: 'has not the shape', message: { ...example, template: 'unheard-of' } },
    { name: 'is null', message: 'null' },
    { name: 'is a list', message: [] },
  ])('fails a message that $name, and only that one', async ({ message }) => {
    const handle = vi.fn();

    expect(await queueHandler({ validate: validateNotificationRequested, handle })(queueEvent(example, message, example))).toEqual(
      failed(2),
    );
    expect(handle).toHaveBeenCalledTimes(2);
  });

  it.each([new MissingError('gone'), new Error('a bug'), 'not even an error'])(
    'fails the message whose work fails with %s',
    async (reason) => {
      const handle = vi.fn().mockResolvedValueOnce(undefined).mockRejectedValueOnce(reason);

      expect(await queueHandler({ validate: validateNotificationRequested, handle })(queueEvent(example, example))).toEqual(failed(2));
    },
  );
});

describe('a queue of events', () => {
  const receive = (handle = vi.fn()) => ({ handle, handler: eventQueueHandler(on(leaderOutbid, validateLeaderOutbid, handle)) });

  it('passes data and metadata to the subscription that names the event', async () => {
    const { handle, handler } = receive();

    expect(await handler(queueEvent(busEvent(leaderOutbid, leaderOutbid.example, 'e-1')))).toEqual(failed());
    expect(handle).toHaveBeenCalledWith(leaderOutbid.example, expect.objectContaining({ eventId: 'e-1', version: 1 }));
  });

  it.each([
    { name: 'another version', event: busEvent({ ...leaderOutbid, version: 2 }, leaderOutbid.example) },
    { name: 'another name', event: busEvent({ ...leaderOutbid, name: 'Other' }, leaderOutbid.example) },
    { name: 'another source', event: busEvent({ ...leaderOutbid, source: 'ecom.other' }, leaderOutbid.example) },
    { name: 'data of another shape', event: busEvent(leaderOutbid, {}) },
    { name: 'no envelope', event: { source: leaderOutbid.source, 'detail-type': leaderOutbid.name, detail: {} } },
    { name: 'nothing in it', event: {} },
    { name: 'null in it', event: 'null' },
  ])('fails an event with $name', async ({ event }) => {
    const { handle, handler } = receive();

    expect(await handler(queueEvent(event))).toEqual(failed(1));
    expect(handle).not.toHaveBeenCalled();
  });
});
