import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { httpHandler, requireEnv } from '@ecom/lambda';
import { dynamoAnswers, dynamoAuctions } from '../../adapters/dynamo-auctions';
import { type DeleteAuction, makeDeleteAuction } from '../../use-cases/delete-auction';
import { keyedRequest } from '../../use-cases/idempotency';
import { deleteAuctionRoute } from './schema';

export const makeHandler = (deleteAuction: DeleteAuction) =>
  httpHandler({
    ...deleteAuctionRoute,
    handle: ({ caller, params: { auctionId }, idempotencyKey, correlationId }) =>
      deleteAuction({
        auctionId,
        callerId: caller.id,
        correlationId,
        request: keyedRequest('delete-auction', { callerId: caller.id, key: idempotencyKey }, auctionId),
      }),
  });

const table = { dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE'), clock: systemClock };

export const main = makeHandler(makeDeleteAuction({ auctions: dynamoAuctions(table), answers: dynamoAnswers(table) }));
