import { marshall } from '@aws-sdk/util-dynamodb';
import { leanDynamo } from '@ecom/dynamo/lean';
import { createTable, type DynamoLocal, localClient, startDynamoLocal } from '@ecom/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoLots } from '../../src/adapters/dynamo-lots';
import { dynamoOrderList } from '../../src/adapters/dynamo-order-list';
import { dynamoOrders } from '../../src/adapters/dynamo-orders';
import { dynamoPayoutAccounts } from '../../src/adapters/dynamo-payout-accounts';
import { dynamoLedger, dynamoPayouts } from '../../src/adapters/dynamo-payouts';
import { lotKey } from '../../src/adapters/order-item';
import { behavesLikeAnOrderStore } from '../behaviours/order-store';
import { behavesLikeAPayoutStore } from '../behaviours/payout-store';
import { anOrder, now } from '../builders/order';

const tableName = 'orders';

describe('orders in their table', () => {
  let engine: DynamoLocal;
  let dynamo: ReturnType<typeof leanDynamo>;
  beforeAll(async () => {
    engine = await startDynamoLocal();
    await createTable(localClient(engine.endpoint), {
      file: new URL('../../resources/tables.yml', import.meta.url),
      logicalId: 'OrderTable',
      tableName,
    });
    const account = { AWS_REGION: 'us-east-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };
    dynamo = leanDynamo({ environment: { ...account, AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint } });
  });
  afterAll(() => engine.stop());

  const table = () => ({ dynamo, tableName, clock: () => new Date(now) });
  const balance = async (account: string): Promise<number> => {
    const { Items = [] } = await dynamo('Query', {
      TableName: tableName,
      KeyConditionExpression: 'pk = :account',
      ExpressionAttributeValues: marshall({ ':account': `ACCOUNT#${account}#USD` }),
    });
    return Items.reduce((sum, item) => sum + Number(item['balance']?.N), 0);
  };

  behavesLikeAnOrderStore(() => ({
    orders: dynamoOrders(table()),
    lots: dynamoLots(table()),
    available: async (auctionId) => {
      const { Item } = await dynamo('GetItem', { TableName: tableName, Key: marshall(lotKey(auctionId)) });
      return Item && Number(Item['available']?.N);
    },
    balance,
  }));

  behavesLikeAPayoutStore(() => ({
    orders: dynamoOrders(table()),
    // Pages of two rows, so that there are several.
    payouts: dynamoPayouts({ ...table(), pageSize: 2 }),
    ledger: dynamoLedger(table()),
    accounts: dynamoPayoutAccounts(table()),
    balance,
  }));

  it('are listed by buyer and by seller, the latest first, page by page', async () => {
    const orders = dynamoOrders(table());
    const list = dynamoOrderList({ dynamo, tableName });
    const ids = ['A', 'B', 'C'].map((letter) => `ord_01JD8Z000000000000000LIST${letter}`);
    for (const [index, orderId] of ids.entries())
      await orders.open(
        anOrder({
          orderId,
          auctionId: orderId.replace('ord_', 'auc_'),
          buyerId: 'usr_lister',
          sellerId: `usr_of${index}`,
          openedAt: now + index,
        }),
      );
    const ask = (cursor?: string, userId = 'usr_lister') => list.page({ role: 'buyer', userId, limit: 2, cursor });

    const first = await ask();
    expect(first.items.map(({ orderId }) => orderId)).toEqual([ids[2], ids[1]]);
    const second = await ask(first.cursor);
    expect(second.items.map(({ orderId }) => orderId)).toEqual([ids[0]]);
    expect(second.cursor).toBeUndefined();
    expect((await list.page({ role: 'seller', userId: 'usr_of1', limit: 2, cursor: undefined })).items).toMatchObject([
      { orderId: ids[1], status: 'awaiting_payment' },
    ]);
    await expect(ask(first.cursor, 'usr_other')).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
  });
});
