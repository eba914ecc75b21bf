import { type DynamoLocal, startDynamoLocal } from '@ecom/testing';
import { afterAll, beforeAll } from 'vitest';
import { inMemoryBids } from './in-memory-bids';
import { localBids } from './local-bids';

/** Both stores of bids, the fake and a table of its own in a DynamoDB Local that lives as long as the file's tests: one suite holds for both. */
export const bidStores = () => {
  let local: DynamoLocal;
  let tables = 0;
  beforeAll(async () => {
    local = await startDynamoLocal();
  }, 60_000);
  afterAll(() => local.stop());

  return [
    { name: 'in memory', open: async () => inMemoryBids() },
    { name: 'on DynamoDB', open: () => localBids(local.endpoint, `bids-${tables++}`) },
  ];
};
