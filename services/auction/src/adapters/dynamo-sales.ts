import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { type ConditionalWrite, writeOnce } from '@ecom/dynamo/lean';
import type { Clock } from '@ecom/kernel';
import type { Described } from '../domain/description';
import type { SaleChange } from '../domain/sale';
import { SaleChangedError } from '../domain/sale-errors';
import { RequestRepeatedError } from '../use-cases/idempotency';
import type { SaleStore } from '../use-cases/sale-store';
import { type TableOptions, wireAuction } from './dynamo-auctions';
import { pastBid } from './dynamo-bids-history';
import { firstDescription } from './dynamo-descriptions';
import { queryAll } from './query-all';
import { fromOfferImage, fromSaleImage, offersPartition, saleKey, toOfferItem, toSaleItem } from './sale-item';

/** The one condition that all who decide about a sale meet: it is as it was when they read it. */
const saleWrite = (TableName: string, { before, after }: SaleChange): ConditionalWrite => ({
  Put: {
    TableName,
    Item: toSaleItem(after),
    ...(before
      ? { ConditionExpression: 'revision = :before', ExpressionAttributeValues: { ':before': { N: `${before.revision}` } } }
      : { ConditionExpression: 'attribute_not_exists(pk)' }),
  },
});

const relistedWrites = (TableName: string, { auction, ...beside }: Described): readonly ConditionalWrite[] => [
  { Put: { TableName, Item: wireAuction(auction), ConditionExpression: 'attribute_not_exists(pk)' } },
  ...firstDescription(TableName, auction.id, beside),
];

export const dynamoSales = (options: TableOptions & { readonly clock: Clock }): SaleStore => {
  const { dynamo, tableName, clock } = options;
  const rowsOf = (pk: string): Promise<readonly Record<string, AttributeValue>[]> =>
    queryAll(options, { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: marshall({ ':pk': pk }), ConsistentRead: true });

  return {
    async get(auctionId) {
      const { Item } = await dynamo('GetItem', { TableName: tableName, Key: marshall(saleKey(auctionId)), ConsistentRead: true });
      return Item && fromSaleImage(Item);
    },
    offersOf: async (auctionId) => (await rowsOf(offersPartition(auctionId))).map(fromOfferImage),
    bidsOf: async (auctionId) => (await rowsOf(`BIDS#${auctionId}`)).flatMap(pastBid),

    async save(change, { kept, relisted } = {}) {
      const offers = change.offers.map((offer) => ({ Put: { TableName: tableName, Item: toOfferItem(offer) } }));
      const alongside = [...offers, ...(relisted ? relistedWrites(tableName, relisted) : [])];
      const write = saleWrite(tableName, change);
      const outcome = await writeOnce(options, { write, alongside, remembered: kept, now: clock() });
      if (outcome === 'repeated') throw new RequestRepeatedError('This request is being answered already.');
      if (outcome === 'refused') throw new SaleChangedError('Something else was decided about the sale at the same time.');
    },
  };
};
