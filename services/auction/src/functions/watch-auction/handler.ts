import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { httpHandler, requireEnv } from '@ecom/lambda';
import { readAuction } from '../../adapters/dynamo-auctions';
import { dynamoWatches } from '../../adapters/dynamo-watches';
import { makeWatchAuction, type WatchAuction } from '../../use-cases/watches';
import { watchAuctionRoute } from './schema';

export const makeHandler = (watchAuction: WatchAuction) =>
  httpHandler({
    ...watchAuctionRoute,
    handle: ({ caller, params }) => watchAuction(params.auctionId, caller.id),
  });

const table = { dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE') };

export const main = makeHandler(
  makeWatchAuction({ auctions: { get: readAuction(table) }, watches: dynamoWatches(table), clock: systemClock }),
);
