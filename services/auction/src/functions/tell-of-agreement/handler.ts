import { leanDynamo } from '@ecom/dynamo/lean';
import { queueHandler, requireEnv } from '@ecom/lambda';
import { dynamoAgreements } from '../../adapters/dynamo-agreements';
import { readAuction } from '../../adapters/dynamo-auctions';
import { sendAllTo } from '../../adapters/sqs-batches';
import { makeTellOfAgreement, type TellOfAgreement } from '../../use-cases/tell-of-agreement';
import { keysIn } from '../object-keys';
import { type InvocationOutcome, validateInvocationOutcome } from './schema';

/** What the service itself refuses is said in words for sellers; anything else that failed is nothing they could understand. */
const reasonOf = ({ responsePayload }: InvocationOutcome): string =>
  responsePayload?.errorType === 'AgreementInvalidError' ? (responsePayload.errorMessage ?? '') : 'Something on our side failed.';

export const makeHandler = (tellOfAgreement: TellOfAgreement) =>
  queueHandler({
    validate: validateInvocationOutcome,
    handle: async (outcome, { correlationId }) => {
      for (const key of keysIn(outcome.requestPayload)) await tellOfAgreement({ key, reason: reasonOf(outcome), correlationId });
    },
  });

const table = { dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE') };

export const main = makeHandler(
  makeTellOfAgreement({
    auctions: { get: readAuction(table) },
    agreements: dynamoAgreements(table),
    send: sendAllTo(requireEnv('NOTIFICATION_QUEUE_URL')),
  }),
);
