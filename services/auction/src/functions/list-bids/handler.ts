import { leanDynamo } from '@ecom/dynamo/lean';
import { publicHttpHandler, requireEnv } from '@ecom/lambda';
import { dynamoBidHistory } from '../../adapters/dynamo-bids-history';
import { type ListBids, makeListBids } from '../../use-cases/place-bid-history';
import { listBidsRoute } from './schema';

export const makeHandler = (listBids: ListBids) =>
  publicHttpHandler({ ...listBidsRoute, handle: ({ params, query }) => listBids({ ...params, ...query }) });

export const main = makeHandler(makeListBids(dynamoBidHistory({ dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE') })));
