import { marshall } from '@aws-sdk/util-dynamodb';
import { type ConditionalWrite, findAnswer, type LeanDynamo, writeOnce } from '@ecom/dynamo/lean';
import type { Clock } from '@ecom/kernel';
import { IdempotencyKeyReusedError, OrderChangedError } from '../domain/errors';
import type { Order } from '../domain/order';
import type { Alongside, Orders } from '../use-cases/ports';
import { entryWrites } from './ledger-writes';
import { fromItem, lotKey, orderKey, toItem } from './order-item';

export type TableOptions = { readonly dynamo: LeanDynamo; readonly tableName: string; readonly clock: Clock };

const putOrder = (TableName: string, order: Order): ConditionalWrite => ({
  Put: {
    TableName,
    Item: toItem(order),
    ConditionExpression: 'revision = :before',
    ExpressionAttributeValues: marshall({ ':before': order.revision - 1 }),
  },
});

const putNew = (TableName: string, Item: ReturnType<typeof toItem>): ConditionalWrite => ({
  Put: { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' },
});

/** The lot of a first sale is new; a later one takes it only while nobody has it. */
const lotWrite = (TableName: string, { auctionId, orderId, offerId }: Order): ConditionalWrite =>
  offerId === undefined
    ? putNew(TableName, marshall({ ...lotKey(auctionId), auctionId, available: 1 }))
    : {
        Update: {
          TableName,
          Key: marshall(lotKey(auctionId)),
          UpdateExpression: 'SET orderId = :order',
          ConditionExpression: 'available = :one',
          ExpressionAttributeValues: marshall({ ':order': orderId, ':one': 1 }),
        },
      };

export const dynamoOrders = ({ dynamo, tableName, clock }: TableOptions): Orders => {
  const options = { dynamo, tableName };

  const get: Orders['get'] = async (orderId) => {
    const { Item } = await dynamo('GetItem', { TableName: tableName, Key: marshall(orderKey(orderId)), ConsistentRead: true });
    return Item && fromItem(Item);
  };

  return {
    get,

    async open(order) {
      const write = putNew(tableName, toItem(order));
      const outcome = await writeOnce(options, { write, alongside: [lotWrite(tableName, order)], now: clock() });
      // A transaction is refused as well when another one is at the same rows: only an order that is there is opened.
      if (outcome !== 'written' && !(await get(order.orderId))) throw new OrderChangedError('The order could not be opened. Repeat.');
    },

    async save(order, { entry, kept }: Alongside = {}) {
      const alongside = entry ? entryWrites(tableName, entry, clock()) : [];
      const outcome = await writeOnce(options, { write: putOrder(tableName, order), alongside, remembered: kept, now: clock() });
      if (outcome !== 'written') throw new OrderChangedError('The order changed in between. Read it again and repeat.');
    },

    async findAnswer(request) {
      const found = await findAnswer(options, request, clock());
      if (found === 'reused') throw new IdempotencyKeyReusedError('This idempotency key came with another request before.');
      return found?.answer;
    },
  };
};
