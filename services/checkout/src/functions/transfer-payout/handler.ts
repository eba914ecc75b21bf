import { validatePayoutRequested } from '@ecom/contracts/compiled/payout-requested';
import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { queueHandler, requireEnv } from '@ecom/lambda';
import { dynamoOrders } from '../../adapters/dynamo-orders';
import { dynamoPayoutAccounts } from '../../adapters/dynamo-payout-accounts';
import { dynamoLedger, dynamoPayouts } from '../../adapters/dynamo-payouts';
import { secret } from '../../adapters/secret';
import { stripeTransfers } from '../../adapters/stripe-transfers';
import { makeTransferPayout, type TransferPayout } from '../../use-cases/transfer-payout';

export const makeHandler = (transferPayout: TransferPayout) => queueHandler({ validate: validatePayoutRequested, handle: transferPayout });

const table = { dynamo: leanDynamo(), tableName: requireEnv('ORDER_TABLE'), clock: systemClock };

export const main = makeHandler(
  makeTransferPayout({
    orders: dynamoOrders(table),
    ledger: dynamoLedger(table),
    payouts: dynamoPayouts(table),
    accounts: dynamoPayoutAccounts(table),
    transfers: stripeTransfers({ baseUrl: requireEnv('PAYMENT_API_URL'), apiKey: secret(requireEnv('PAYMENT_KEY_SECRET')) }),
  }),
);
