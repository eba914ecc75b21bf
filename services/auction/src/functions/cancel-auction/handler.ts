import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { httpHandler, requireEnv } from '@ecom/lambda';
import { dynamoAnswers, dynamoAuctions } from '../../adapters/dynamo-auctions';
import { type CancelAuction, makeCancelAuction } from '../../use-cases/cancel-auction';
import { keyedRequest } from '../../use-cases/idempotency';
import { cancelAuctionRoute } from './schema';

export const makeHandler = (cancelAuction: CancelAuction) =>
  httpHandler({
    ...cancelAuctionRoute,
    handle: ({ caller, params: { auctionId }, idempotencyKey, correlationId }) =>
      cancelAuction({
        auctionId,
        callerId: caller.id,
        isAdmin: caller.groups.includes('admins'),
        correlationId,
        request: keyedRequest('cancel-auction', { callerId: caller.id, key: idempotencyKey }, auctionId),
      }),
  });

const table = { dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE'), clock: systemClock };

export const main = makeHandler(makeCancelAuction({ auctions: dynamoAuctions(table), answers: dynamoAnswers(table), clock: systemClock }));
