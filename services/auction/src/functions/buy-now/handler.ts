import { setTimeout as pause } from 'node:timers/promises';
import { leanDynamo } from '@ecom/dynamo/lean';
import { newId, systemClock } from '@ecom/kernel';
import { httpHandler, requireEnv, tallied } from '@ecom/lambda';
import { dynamoBids } from '../../adapters/dynamo-bids';
import { highWaterMark } from '../../adapters/high-water-mark';
import { type BuyNow, makeBuyNow } from '../../use-cases/buy-now';
import { buyNowRoute } from './schema';

export const makeHandler = (buyNow: BuyNow) =>
  httpHandler({
    ...buyNowRoute,
    handle: ({ params, body, caller, idempotencyKey, correlationId }) =>
      tallied({ done: 'PurchasesAccepted', refused: 'PurchasesRefused' }, () =>
        buyNow({ ...params, ...body, buyerId: caller.id, idempotencyKey, correlationId }),
      ),
  });

export const main = makeHandler(
  makeBuyNow({
    store: dynamoBids({ dynamo: leanDynamo({ attempts: 1 }), tableName: requireEnv('AUCTION_TABLE') }),
    memory: highWaterMark(),
    clock: systemClock,
    pause: (milliseconds) => pause(milliseconds),
    newKey: newId('req'),
  }),
);
