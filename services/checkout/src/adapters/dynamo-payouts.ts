import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { writeOnce } from '@ecom/dynamo/lean';
import { PayoutChangedError } from '../domain/errors';
import type { Entry } from '../domain/ledger';
import type { Payout } from '../domain/payout';
import type { Ledger, Payouts } from '../use-cases/payout-ports';
import type { TableOptions } from './dynamo-orders';
import { entryWrites, ledgerKey } from './ledger-writes';
import type { Item } from './order-item';
import { payoutFrom, payoutItem, payoutKey, payoutPrefix, sellerKey } from './payout-item';

/** Rows that are looked at for one page. */
const PAGE = 500;

const put = (TableName: string, payout: Payout) => ({
  Put: {
    TableName,
    Item: payoutItem(payout),
    ConditionExpression: 'attribute_not_exists(pk) OR revision = :before',
    ExpressionAttributeValues: marshall({ ':before': payout.revision - 1 }),
  },
});

const entryFrom = (item: Item): Entry => {
  const { key, orderId, currency, lines } = unmarshall(item) as Entry;

  return { key, orderId, currency, lines };
};

export const dynamoLedger = ({ dynamo, tableName: TableName }: Pick<TableOptions, 'dynamo' | 'tableName'>): Ledger => ({
  async entriesOf(orderId) {
    const { Items = [] } = await dynamo('Query', {
      TableName,
      KeyConditionExpression: 'pk = :order',
      ExpressionAttributeValues: marshall({ ':order': ledgerKey(orderId) }),
      ConsistentRead: true,
    });

    return Items.map(entryFrom);
  },
});

export const dynamoPayouts = (options: TableOptions & { readonly pageSize?: number }): Payouts => {
  const { dynamo, tableName: TableName, clock, pageSize: Limit = PAGE } = options;

  return {
    async get(sellerId, orderId) {
      const { Item } = await dynamo('GetItem', { TableName, Key: marshall(payoutKey(sellerId, orderId)), ConsistentRead: true });

      return Item && payoutFrom(Item);
    },

    async save(payout, entry) {
      const now = clock();
      const alongside = entry ? entryWrites(TableName, entry, now) : [];
      if ((await writeOnce(options, { write: put(TableName, payout), alongside, now })) !== 'written')
        throw new PayoutChangedError('The payout changed in between. Look at it again and repeat.');
    },

    async *unsent(sellerId) {
      let from: Item | undefined;
      do {
        const { Items = [], LastEvaluatedKey } = await dynamo('Query', {
          TableName,
          KeyConditionExpression: 'pk = :seller AND begins_with(sk, :payouts)',
          FilterExpression: '#status <> :sent',
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: marshall({ ':seller': sellerKey(sellerId), ':payouts': payoutPrefix, ':sent': 'sent' }),
          // A payout that was stored before the account was must not be missed.
          ConsistentRead: true,
          Limit,
          ...(from && { ExclusiveStartKey: from }),
        });
        if (Items.length > 0) yield Items.map(payoutFrom);
        from = LastEvaluatedKey;
      } while (from);
    },
  };
};
