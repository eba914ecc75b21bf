import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { publicHttpHandler, requireEnv } from '@ecom/lambda';
import { dynamoListings } from '../../adapters/dynamo-listings';
import { type ListAuctions, makeListAuctions } from '../../use-cases/list-auctions';
import { listAuctionsRoute } from './schema';

export const makeHandler = (listAuctions: ListAuctions) =>
  publicHttpHandler({
    ...listAuctionsRoute,
    handle: ({ query: { state, seller, sort, limit, cursor } }) =>
      listAuctions({ state, sellerId: seller, sort: sort ?? (seller === undefined ? 'endingSoon' : 'newest'), limit, cursor }),
  });

export const main = makeHandler(
  makeListAuctions({ listings: dynamoListings({ dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE') }), clock: systemClock }),
);
