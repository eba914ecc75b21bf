import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { httpHandler, requireEnv } from '@ecom/lambda';
import { dynamoListings } from '../../adapters/dynamo-listings';
import { type ListMyAuctions, makeListMyAuctions } from '../../use-cases/list-my-auctions';
import { listMyAuctionsRoute } from './schema';

export const makeHandler = (listMyAuctions: ListMyAuctions) =>
  httpHandler({
    ...listMyAuctionsRoute,
    handle: ({ caller, query: { limit, cursor } }) => listMyAuctions({ callerId: caller.id, limit, cursor }),
  });

export const main = makeHandler(
  makeListMyAuctions({ listings: dynamoListings({ dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE') }), clock: systemClock }),
);
