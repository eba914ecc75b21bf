import { marshall } from '@aws-sdk/util-dynamodb';
import { findAnswer, writeOnce } from '@ecom/dynamo/lean';
import { IdempotencyKeyReusedError, PayoutAccountChangedError } from '../domain/errors';
import type { PayoutAccounts } from '../use-cases/payout-ports';
import type { TableOptions } from './dynamo-orders';
import { accountFrom, accountKey } from './payout-item';

/** The change is put together in the table, so that no two of them get the same revision. */
const set = (TableName: string, { sellerId, accountId, correlationId }: Parameters<PayoutAccounts['set']>[0]) => ({
  Update: {
    TableName,
    Key: marshall(accountKey(sellerId)),
    UpdateExpression: 'SET accountId = :account, sellerId = :seller, correlationId = :request ADD revision :one',
    ExpressionAttributeValues: marshall({ ':account': accountId, ':seller': sellerId, ':request': correlationId, ':one': 1 }),
  },
});

export const dynamoPayoutAccounts = (options: TableOptions): PayoutAccounts => {
  const { dynamo, tableName: TableName, clock } = options;

  return {
    async get(sellerId) {
      const { Item } = await dynamo('GetItem', { TableName, Key: marshall(accountKey(sellerId)), ConsistentRead: true });
      if (!Item) return undefined;
      const { accountId, revision } = accountFrom(Item);

      return { accountId, revision };
    },

    async set(change, remembered) {
      const outcome = await writeOnce(options, { write: set(TableName, change), remembered, now: clock() });
      if (outcome !== 'written') throw new PayoutAccountChangedError('The account is being set by another request: look at it again.');
    },

    async findAnswer(request) {
      const found = await findAnswer(options, request, clock());
      if (found === 'reused') throw new IdempotencyKeyReusedError('This idempotency key came with another request before.');
      return found?.answer;
    },
  };
};
