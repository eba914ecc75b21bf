import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { httpHandler, requireEnv } from '@ecom/lambda';
import { dynamoAnswers, readAuction } from '../../adapters/dynamo-auctions';
import { dynamoSales } from '../../adapters/dynamo-sales';
import { type AcceptOffer, makeAcceptOffer } from '../../use-cases/answer-offer';
import { keyedRequest } from '../../use-cases/idempotency';
import { acceptOfferRoute } from './schema';

export const makeHandler = (acceptOffer: AcceptOffer) =>
  httpHandler({
    ...acceptOfferRoute,
    handle: ({ caller, params: { auctionId, offerId }, idempotencyKey, correlationId }) =>
      acceptOffer({
        auctionId,
        offerId,
        callerId: caller.id,
        correlationId,
        request: keyedRequest('accept-offer', { callerId: caller.id, key: idempotencyKey }, [auctionId, offerId]),
      }),
  });

const table = { dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE'), clock: systemClock };

export const main = makeHandler(
  makeAcceptOffer({ auctions: { get: readAuction(table) }, sales: dynamoSales(table), answers: dynamoAnswers(table), clock: systemClock }),
);
