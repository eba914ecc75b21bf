import { readFile } from 'node:fs/promises';
import { queueEvent } from '@ecom/testing';
import { beforeEach, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { aLookup } from '../../../tests/builders/lookup';
import { AgencyUnavailableError } from '../../domain/errors';
import { ATTEMPTS } from '../../domain/limits';
import { makeHandler } from './handler';

vi.hoisted(() => {
  for (const name of ['REPUTATION_TABLE', 'REPUTATION_API_URL', 'PUSH_QUEUE_URL']) vi.stubEnv(name, 'none');
});

const lookUp = vi.fn();
const giveUp = vi.fn();
const handler = makeHandler({ lookUp, giveUp });
beforeEach(() => {
  lookUp.mockReset().mockResolvedValue(true);
  giveUp.mockReset().mockResolvedValue(undefined);
});

const delivered = (times: number) => {
  const { Records } = queueEvent(aLookup());
  return {
    Records: Records.map((record) => ({ ...record, attributes: { ...record.attributes, ApproximateReceiveCount: String(times) } })),
  };
};

const failed = { batchItemFailures: [{ itemIdentifier: 'message-1' }] };

it('fails each message for itself', async () => {
  lookUp.mockRejectedValueOnce(new AgencyUnavailableError('No answer.'));

  expect(await handler(queueEvent(aLookup(), aLookup({ requestId: 'rlk_2' }), { requestId: 1 }))).toEqual({
    batchItemFailures: [{ itemIdentifier: 'message-1' }, { itemIdentifier: 'message-3' }],
  });
});

it('tells whoever asked when it is the last attempt, and only then; the message fails all the same', async () => {
  lookUp.mockRejectedValue(new AgencyUnavailableError('No answer.'));
  expect(await handler(delivered(ATTEMPTS - 1))).toEqual(failed);
  expect(giveUp).not.toHaveBeenCalled();

  giveUp.mockRejectedValueOnce(new Error('The queue is away.'));
  expect(await handler(delivered(ATTEMPTS))).toEqual(failed);
  expect(giveUp).toHaveBeenCalledExactlyOnceWith(aLookup());
});

it('knows how often the queue delivers, which hides a message for longer than a question may be repeated after', async () => {
  const queues = parse(await readFile(new URL('../../../resources/queues.yml', import.meta.url), 'utf8'), { logLevel: 'silent' });
  const { RedrivePolicy, VisibilityTimeout } = queues.Resources.LookupQueue.Properties;

  expect(RedrivePolicy.maxReceiveCount).toBe(ATTEMPTS);
  expect(VisibilityTimeout).toBeGreaterThan(60);
});
