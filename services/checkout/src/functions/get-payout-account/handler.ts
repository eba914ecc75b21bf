import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { httpHandler, requireEnv } from '@ecom/lambda';
import { dynamoPayoutAccounts } from '../../adapters/dynamo-payout-accounts';
import { type GetPayoutAccount, makeGetPayoutAccount } from '../../use-cases/payout-account';
import { getPayoutAccountRoute } from './schema';

export const makeHandler = (getPayoutAccount: GetPayoutAccount) =>
  httpHandler({ ...getPayoutAccountRoute, handle: ({ caller }) => getPayoutAccount(caller.id) });

export const main = makeHandler(
  makeGetPayoutAccount(dynamoPayoutAccounts({ dynamo: leanDynamo(), tableName: requireEnv('ORDER_TABLE'), clock: systemClock })),
);
