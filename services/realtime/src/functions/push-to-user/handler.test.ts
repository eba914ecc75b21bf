import { queueEvent } from '@ecom/testing';
import { expect, it, vi } from 'vitest';
import { aNotice } from '../../../tests/builders/notice';
import { makeHandler } from './handler';

it('fails for itself only: a message that nobody can read, and one whose sockets nobody could look up', async () => {
  const push = vi.fn().mockResolvedValue({ delivered: 1, dropped: 0, failures: [] });
  push.mockRejectedValueOnce(new Error('The table is away.'));
  const { Records } = queueEvent(aNotice({ businessKey: 'a' }), { ...aNotice(), topic: 'weather' }, aNotice({ businessKey: 'c' }));
  const { batchItemFailures } = await makeHandler(push)({ Records });

  expect(batchItemFailures.map(({ itemIdentifier }) => Records.findIndex(({ messageId }) => messageId === itemIdentifier))).toEqual([0, 1]);
  expect(push.mock.calls.map(([{ businessKey }]) => businessKey)).toEqual(['a', 'c']);
});
