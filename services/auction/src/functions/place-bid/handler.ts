import { setTimeout as pause } from 'node:timers/promises';
import { leanDynamo } from '@ecom/dynamo/lean';
import { newId, systemClock } from '@ecom/kernel';
import { httpHandler, requireEnv, tallied } from '@ecom/lambda';
import { dynamoBids } from '../../adapters/dynamo-bids';
import { highWaterMark } from '../../adapters/high-water-mark';
import { makePlaceBid, type PlaceBid } from '../../use-cases/place-bid';
import { placeBidRoute } from './schema';

export const makeHandler = (placeBid: PlaceBid) =>
  httpHandler({
    ...placeBidRoute,
    handle: ({ params, body, caller, idempotencyKey, correlationId }) =>
      tallied({ done: 'BidsAccepted', refused: 'BidsRefused' }, () =>
        placeBid({ ...params, ...body, bidderId: caller.id, idempotencyKey, correlationId }),
      ),
  });

export const main = makeHandler(
  makePlaceBid({
    store: dynamoBids({ dynamo: leanDynamo({ attempts: 1 }), tableName: requireEnv('AUCTION_TABLE') }),
    memory: highWaterMark(),
    clock: systemClock,
    pause: (milliseconds) => pause(milliseconds),
    newKey: newId('req'),
  }),
);
