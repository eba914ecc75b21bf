import { expect, it } from 'vitest';
import { NOW } from '../../tests/builders/lookup';
import { inMemoryLookupKeys } from '../../tests/fakes/in-memory-lookup-keys';
import { IdempotencyKeyReusedError } from '../domain/errors';
import type { Lookup } from '../domain/rating';
import { makeRequestLookup } from './request-lookup';

const aCounter = () => {
  const sent: Lookup[] = [];
  let count = 0;
  const request = makeRequestLookup({
    keys: inMemoryLookupKeys(),
    send: async (lookup) => void sent.push(lookup),
    clock: () => NOW,
    newRequestId: () => {
      count += 1;
      return `rlk_${count}`;
    },
  });
  return {
    sent,
    request: (idempotencyKey?: string, subjectId = 'usr_1') =>
      request({ requesterId: 'usr_2', subjectId, idempotencyKey, correlationId: 'req-1' }),
  };
};

it('puts who asked, about whom and when on the queue, and gives back the id of the answer', async () => {
  const { request, sent } = aCounter();

  expect(await request()).toBe('rlk_1');
  expect(sent).toEqual([
    { requestId: 'rlk_1', requesterId: 'usr_2', subjectId: 'usr_1', requestedAt: NOW.toISOString(), correlationId: 'req-1' },
  ]);
});

it('gives the same id to the same key, and sends the same lookup, for the first may have been lost', async () => {
  const { request, sent } = aCounter();

  expect([await request('k'), await request('k'), await request()]).toEqual(['rlk_1', 'rlk_1', 'rlk_3']);
  expect(sent[1]).toEqual(sent[0]);
});

it('refuses a key that came with another user, and sends nothing', async () => {
  const { request, sent } = aCounter();
  await request('k');

  await expect(request('k', 'usr_9')).rejects.toThrow(IdempotencyKeyReusedError);
  expect(sent).toHaveLength(1);
});
