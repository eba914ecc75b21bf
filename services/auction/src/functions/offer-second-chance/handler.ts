import { leanDynamo } from '@ecom/dynamo/lean';
import { newId, systemClock } from '@ecom/kernel';
import { httpHandler, requireEnv } from '@ecom/lambda';
import { dynamoAnswers, readAuction } from '../../adapters/dynamo-auctions';
import { dynamoSales } from '../../adapters/dynamo-sales';
import { keyedRequest } from '../../use-cases/idempotency';
import { makeFindNextOffer } from '../../use-cases/next-offer';
import { makeOfferSecondChance, type OfferSecondChance } from '../../use-cases/offer-second-chance';
import { offerPeriod } from '../offer-period';
import { offerSecondChanceRoute } from './schema';

export const makeHandler = (offerSecondChance: OfferSecondChance) =>
  httpHandler({
    ...offerSecondChanceRoute,
    handle: ({ caller, params: { auctionId }, idempotencyKey, correlationId }) =>
      offerSecondChance({
        auctionId,
        callerId: caller.id,
        correlationId,
        request: keyedRequest('offer-second-chance', { callerId: caller.id, key: idempotencyKey }, auctionId),
      }),
  });

const table = { dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE'), clock: systemClock };
const sales = dynamoSales(table);

export const main = makeHandler(
  makeOfferSecondChance({
    auctions: { get: readAuction(table) },
    sales,
    answers: dynamoAnswers(table),
    clock: systemClock,
    findNextOffer: makeFindNextOffer({ sales, newOfferId: newId('off'), period: offerPeriod() }),
  }),
);
