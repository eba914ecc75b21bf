import { type DynamoLocal, startDynamoLocal } from '@ecom/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoAgreements } from '../../src/adapters/dynamo-agreements';
import { inMemoryAgreements } from '../fakes/in-memory-agreements';
import { createAuctionTable, localDynamo } from '../fakes/local-table';

let dynamo: DynamoLocal;
beforeAll(async () => {
  dynamo = await startDynamoLocal();
  await createAuctionTable(dynamo.endpoint, 'auctions');
});
afterAll(() => dynamo.stop());

const agreement = (auctionId: string, agreementId: string) => ({
  sellerId: 'usr_seller',
  auctionId,
  agreementId,
  size: 10,
  sha256: 'x',
  recordedAt: '2026-01-01T10:00:00.000Z',
  correlationId: 'req-1',
});

describe.each([
  { name: 'the fake', store: () => inMemoryAgreements() },
  { name: 'DynamoDB', store: () => dynamoAgreements({ dynamo: localDynamo(dynamo.endpoint), tableName: 'auctions' }) },
])('agreements in $name', ({ store }) => {
  it('B-LST-3: get versions without gaps, each once, however many are recorded at once and how often', async () => {
    const agreements = store();
    const ids = Array.from({ length: 8 }, (_, index) => `agr_${index}`);
    await Promise.all([...ids, ...ids].map((id) => agreements.record(agreement('auc_1', id))));
    const kept = await agreements.of('auc_1');

    expect(kept.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(new Set(kept.map(({ agreementId }) => agreementId))).toEqual(new Set(ids));
    expect(await agreements.of('auc_2')).toEqual([]);
  });
});
