import { expect, it, vi } from 'vitest';
import { queueSender } from './queue-sender';

const messages = Array.from({ length: 23 }, (_, index) => ({ orderId: `ord_${index}`, correlationId: 'req-1' }));
type Sent = { readonly input: { readonly QueueUrl: string; readonly Entries: readonly { readonly MessageBody: string }[] } };

it('sends as many messages as there are, ten in a call', async () => {
  const send = vi.fn(async (_command: unknown) => ({}));
  await queueSender({ queueUrl: 'https://queue', client: { send: send as never } })(messages);
  const sent = send.mock.calls.map(([command]) => (command as Sent).input.Entries.map(({ MessageBody }) => JSON.parse(MessageBody)));

  expect(sent.map(({ length }) => length)).toEqual([10, 10, 3]);
  expect(sent.flat()).toEqual(messages);
});

it('fails when the queue refuses one, though it answers 200', async () => {
  const send = async () => ({ Failed: [{ Id: '0', Code: 'InternalError', SenderFault: false }] });
  const sending = queueSender({ queueUrl: 'https://queue', client: { send: send as never } })(messages.slice(0, 2));

  await expect(sending).rejects.toMatchObject({ code: 'MESSAGES_NOT_SENT', kind: 'unavailable', details: { reasons: ['InternalError'] } });
});
