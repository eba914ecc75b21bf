import { marshall } from '@aws-sdk/util-dynamodb';
import type { Clock } from '@ecom/kernel';
import { toHistoryItem } from '../../src/adapters/dynamo-bids-history';
import { dynamoBiddersOffers, dynamoLiveOffers } from '../../src/adapters/dynamo-offers';
import { dynamoSales } from '../../src/adapters/dynamo-sales';
import type { SaleTable } from './in-memory-sales';
import { localDynamo, localTable } from './local-table';

/** The adapters of sales, behind the same face as the fake. */
export const localSales = (endpoint: string, tableName: string, clock: Clock): SaleTable => {
  const table = { dynamo: localDynamo(endpoint), tableName, clock };
  let seq = 1;
  return {
    ...localTable(endpoint, tableName, clock),
    sales: dynamoSales(table),
    offers: { ...dynamoBiddersOffers(table), ...dynamoLiveOffers(table) },
    addBid: async (auctionId, { bidderId, amount }) => {
      seq += 1;
      const shown = { bidId: `bid_${seq}`, bidderAlias: 'bidder-1', kind: 'led', price: 1_000, currency: 'USD' } as const;
      const row = { auctionId, seq, bidderId, ...shown, placedAt: clock().toISOString() };
      await table.dynamo('PutItem', { TableName: tableName, Item: marshall(toHistoryItem(row, amount)) });
    },
  };
};
