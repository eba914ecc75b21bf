import { leanDynamo } from '@ecom/dynamo/lean';
import { httpHandler, requireEnv } from '@ecom/lambda';
import { dynamoWatches } from '../../adapters/dynamo-watches';
import { type ListWatches, makeListWatches } from '../../use-cases/watches';
import { listWatchesRoute } from './schema';

export const makeHandler = (listWatches: ListWatches) =>
  httpHandler({
    ...listWatchesRoute,
    handle: ({ caller, query: { limit, cursor } }) => listWatches({ callerId: caller.id, limit, cursor }),
  });

export const main = makeHandler(
  makeListWatches({ watches: dynamoWatches({ dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE') }) }),
);
