import { queueEvent } from '@ecom/testing';
import { expect, it, vi } from 'vitest';
import { aNotification } from '../../../tests/builders/notification';
import { MailNotAcceptedError } from '../../domain/errors';
import { makeHandler } from './handler';

it('passes each message to the use case', async () => {
  const sendNotification = vi.fn().mockResolvedValue({ state: 'sent' });

  expect(await makeHandler(sendNotification)(queueEvent(aNotification()))).toEqual({ batchItemFailures: [] });
  expect(sendNotification).toHaveBeenCalledExactlyOnceWith(aNotification());
});

it('fails only the messages that are malformed, and asks nothing of them (B-NOT-2)', async () => {
  const sendNotification = vi.fn().mockResolvedValue({ state: 'sent' });
  const batch = queueEvent(
    '{ not JSON',
    aNotification(),
    { ...aNotification(), template: 'spam' },
    { ...aNotification(), userId: 'somebody@example.test' },
    null,
  );

  expect(await makeHandler(sendNotification)(batch)).toEqual({
    batchItemFailures: ['message-1', 'message-3', 'message-4', 'message-5'].map((itemIdentifier) => ({ itemIdentifier })),
  });
  expect(sendNotification).toHaveBeenCalledOnce();
});

it('reports a mail that was refused, so that the queue keeps the message (B-NOT-1)', async () => {
  const sendNotification = vi.fn().mockResolvedValue({ state: 'sent' }).mockRejectedValueOnce(new MailNotAcceptedError('Refused.'));

  expect(await makeHandler(sendNotification)(queueEvent(aNotification(), aNotification({ userId: 'usr_3' })))).toEqual({
    batchItemFailures: [{ itemIdentifier: 'message-1' }],
  });
});

it('keeps no message of a mail that has left, although it could not be written down (B-NOT-3)', async () => {
  const sendNotification = vi.fn().mockResolvedValue({ state: 'sent', unrecorded: new Error('The table is away.') });

  expect(await makeHandler(sendNotification)(queueEvent(aNotification()))).toEqual({ batchItemFailures: [] });
});
