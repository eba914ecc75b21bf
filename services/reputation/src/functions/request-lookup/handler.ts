import { documentClient } from '@ecom/dynamo';
import { newId, systemClock } from '@ecom/kernel';
import { httpHandler, requireEnv } from '@ecom/lambda';
import { dynamoLookupKeys } from '../../adapters/dynamo-lookup-keys';
import { sendTo } from '../../adapters/sqs-messages';
import { makeRequestLookup, type RequestLookup } from '../../use-cases/request-lookup';
import { requestLookupRoute } from './schema';

/** Who asks is whom the authorizer has verified; there is no body to say otherwise. */
export const makeHandler = (requestLookup: RequestLookup) =>
  httpHandler({
    ...requestLookupRoute,
    handle: async ({ params, caller, idempotencyKey, correlationId }) => ({
      status: 'submitted' as const,
      requestId: await requestLookup({ requesterId: caller.id, subjectId: params.userId, idempotencyKey, correlationId }),
    }),
  });

export const main = makeHandler(
  makeRequestLookup({
    keys: dynamoLookupKeys({ client: documentClient(), tableName: requireEnv('REPUTATION_TABLE') }),
    send: sendTo(requireEnv('LOOKUP_QUEUE_URL')),
    clock: systemClock,
    newRequestId: newId('rlk'),
  }),
);
