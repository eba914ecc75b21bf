import { expect, it, vi } from 'vitest';
import { sqsMessages } from './sqs-messages';

const requests = Array.from({ length: 23 }, (_, index) => ({ orderId: `ord_${index}`, correlationId: 'req-1' }));
type Sent = { readonly input: { readonly QueueUrl: string; readonly Entries: readonly { readonly MessageBody: string }[] } };

it('sends as many messages as there are, ten in a call', async () => {
  const send = vi.fn(async (_command: unknown) => ({}));
  await sqsMessages('https://queue', { send: send as never })(requests);
  const sent = send.mock.calls.map(([command]) => (command as Sent).input.Entries.map(({ MessageBody }) => JSON.parse(MessageBody)));

  expect(sent.map(({ length }) => length)).toEqual([10, 10, 3]);
  expect(sent.flat()).toEqual(requests);
});

it('fails when the queue refuses one, though it answers 200', async () => {
  const send = async () => ({ Failed: [{ Id: '0', Code: 'InternalError', SenderFault: false }] });

  await expect(sqsMessages('https://queue', { send: send as never })(requests.slice(0, 2))).rejects.toMatchObject({
    code: 'CHECKOUT_MESSAGES_NOT_SENT',
    details: { reasons: ['InternalError'] },
  });
});
