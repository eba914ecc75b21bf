import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { requireEnv, type TableChange, tableStreamHandler } from '@ecom/lambda';
import { dynamoPayouts } from '../../adapters/dynamo-payouts';
import { fromItem, type Item } from '../../adapters/order-item';
import { accountFrom, payoutFrom } from '../../adapters/payout-item';
import { sqsMessages } from '../../adapters/sqs-messages';
import { makeRelayPayouts, type RelayPayouts } from '../../use-cases/relay-payouts';

/** By the row's kind, which the filter has chosen from; what was deleted tells nobody anything. */
const relayed = (relay: RelayPayouts, { keys, before, after }: TableChange): Promise<void> | undefined => {
  if (!after) return undefined;
  const row = after as Item;
  const kind = keys['sk']?.S;
  if (kind === 'STATE') return relay.orderCompleted(fromItem(row));
  if (kind === 'ACCOUNT') return relay.accountSet(accountFrom(row));
  return relay.payoutChanged(before && payoutFrom(before as Item), payoutFrom(row));
};

export const makeHandler = (relay: RelayPayouts) => tableStreamHandler(async (change) => relayed(relay, change));

export const main = makeHandler(
  makeRelayPayouts({
    payouts: dynamoPayouts({ dynamo: leanDynamo(), tableName: requireEnv('ORDER_TABLE'), clock: systemClock }),
    request: sqsMessages(requireEnv('PAYOUT_QUEUE_URL')),
    notify: sqsMessages(requireEnv('NOTIFICATION_QUEUE_URL')),
  }),
);
