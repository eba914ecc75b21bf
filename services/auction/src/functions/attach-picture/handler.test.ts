import { queueEvent } from '@ecom/testing';
import { expect, it, vi } from 'vitest';
import { makeHandler } from './handler';

vi.hoisted(() => {
  vi.stubEnv('AUCTION_TABLE', 'auctions');
  vi.stubEnv('PICTURES_BUCKET', 'pictures');
});

const arrived = (...keys: readonly string[]) => ({
  Records: keys.map((key) => ({ eventName: 'ObjectCreated:Post', s3: { bucket: { name: 'pictures' }, object: { key, size: 1 } } })),
});

it('passes each key, decoded as S3 encodes it', async () => {
  const attach = vi.fn().mockResolvedValue(undefined);
  const response = await makeHandler(attach)(queueEvent(arrived('pictures/a/b', 'pictures/a+b%2Fc'), { Event: 's3:TestEvent' }));

  expect(response).toEqual({ batchItemFailures: [] });
  expect(attach.mock.calls.map(([key]) => key)).toEqual(['pictures/a/b', 'pictures/a b/c']);
});

it('fails messages for themselves', async () => {
  const attach = vi.fn().mockRejectedValueOnce(new Error('S3 is down.')).mockResolvedValue(undefined);
  const response = await makeHandler(attach)(queueEvent(arrived('pictures/a'), arrived('pictures/b'), { Records: [{}] }));

  expect(response.batchItemFailures).toEqual([{ itemIdentifier: 'message-1' }, { itemIdentifier: 'message-3' }]);
});
