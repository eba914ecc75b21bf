import { leanDynamo } from '@ecom/dynamo/lean';
import { newId, systemClock } from '@ecom/kernel';
import { httpHandler, requireEnv } from '@ecom/lambda';
import { dynamoAnswers, readAuction } from '../../adapters/dynamo-auctions';
import { dynamoSales } from '../../adapters/dynamo-sales';
import { type DeclineOffer, makeDeclineOffer } from '../../use-cases/answer-offer';
import { keyedRequest } from '../../use-cases/idempotency';
import { makeFindNextOffer } from '../../use-cases/next-offer';
import { offerPeriod } from '../offer-period';
import { declineOfferRoute } from './schema';

export const makeHandler = (declineOffer: DeclineOffer) =>
  httpHandler({
    ...declineOfferRoute,
    handle: ({ caller, params: { auctionId, offerId }, idempotencyKey, correlationId }) =>
      declineOffer({
        auctionId,
        offerId,
        callerId: caller.id,
        correlationId,
        request: keyedRequest('decline-offer', { callerId: caller.id, key: idempotencyKey }, [auctionId, offerId]),
      }),
  });

const table = { dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE'), clock: systemClock };
const sales = dynamoSales(table);

export const main = makeHandler(
  makeDeclineOffer({
    auctions: { get: readAuction(table) },
    sales,
    answers: dynamoAnswers(table),
    clock: systemClock,
    findNextOffer: makeFindNextOffer({ sales, newOfferId: newId('off'), period: offerPeriod() }),
  }),
);
