import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { httpHandler, requireEnv } from '@ecom/lambda';
import { dynamoAnswers, dynamoAuctions } from '../../adapters/dynamo-auctions';
import { keyedRequest } from '../../use-cases/idempotency';
import { makePublishAuction, type PublishAuction } from '../../use-cases/publish-auction';
import { publishAuctionRoute } from './schema';

export const makeHandler = (publishAuction: PublishAuction) =>
  httpHandler({
    ...publishAuctionRoute,
    handle: ({ caller, params: { auctionId }, idempotencyKey, correlationId }) =>
      publishAuction({
        auctionId,
        callerId: caller.id,
        correlationId,
        request: keyedRequest('publish-auction', { callerId: caller.id, key: idempotencyKey }, auctionId),
      }),
  });

const table = { dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE'), clock: systemClock };

export const main = makeHandler(makePublishAuction({ auctions: dynamoAuctions(table), answers: dynamoAnswers(table), clock: systemClock }));
