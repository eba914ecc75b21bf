import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { currentCorrelationId, httpHandler, requireEnv } from '@ecom/lambda';
import { dynamoPayoutAccounts } from '../../adapters/dynamo-payout-accounts';
import { makeSetPayoutAccount, type SetPayoutAccount } from '../../use-cases/payout-account';
import { setPayoutAccountRoute } from './schema';

export const makeHandler = (setPayoutAccount: SetPayoutAccount) =>
  httpHandler({
    ...setPayoutAccountRoute,
    handle: ({ body: { accountId }, caller, idempotencyKey }) =>
      setPayoutAccount({ sellerId: caller.id, accountId, correlationId: currentCorrelationId() ?? 'unknown', idempotencyKey }),
  });

export const main = makeHandler(
  makeSetPayoutAccount(dynamoPayoutAccounts({ dynamo: leanDynamo(), tableName: requireEnv('ORDER_TABLE'), clock: systemClock })),
);
