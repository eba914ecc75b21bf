import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { httpHandler, requireEnv } from '@ecom/lambda';
import { dynamoBiddersOffers } from '../../adapters/dynamo-offers';
import { type ListMyOffers, makeListMyOffers } from '../../use-cases/read-offers';
import { listMyOffersRoute } from './schema';

export const makeHandler = (listMyOffers: ListMyOffers) =>
  httpHandler({
    ...listMyOffersRoute,
    handle: ({ caller, query: { limit, cursor } }) => listMyOffers({ callerId: caller.id, limit, cursor }),
  });

const table = { dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE') };

export const main = makeHandler(makeListMyOffers({ offers: dynamoBiddersOffers(table), clock: systemClock }));
