import { leanDynamo } from '@ecom/dynamo/lean';
import { httpHandler, requireEnv } from '@ecom/lambda';
import { dynamoWatches } from '../../adapters/dynamo-watches';
import { makeUnwatchAuction, type UnwatchAuction } from '../../use-cases/watches';
import { unwatchAuctionRoute } from './schema';

export const makeHandler = (unwatchAuction: UnwatchAuction) =>
  httpHandler({
    ...unwatchAuctionRoute,
    handle: ({ caller, params }) => unwatchAuction(params.auctionId, caller.id),
  });

const table = { dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE') };

export const main = makeHandler(makeUnwatchAuction({ watches: dynamoWatches(table) }));
