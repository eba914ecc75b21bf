import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { count, directHandler, logger, requireEnv } from '@ecom/lambda';
import { dynamoListings } from '../../adapters/dynamo-listings';
import { dynamoLiveOffers } from '../../adapters/dynamo-offers';
import { sqsTasks } from '../../adapters/sqs-tasks';
import { makeSweep, type Sweep } from '../../use-cases/sweep';

export const makeHandler = (sweep: Sweep) =>
  directHandler<void, void>({
    handle: async () => {
      const swept = await sweep();
      const found = swept.opened + swept.closed + swept.lapsed;
      count('AuctionsSwept', found);
      if (found > 0) logger.info('auctions whose time had come were found', swept);
    },
  });

const table = { dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE') };

export const main = makeHandler(
  makeSweep({
    listings: dynamoListings(table),
    offers: dynamoLiveOffers(table),
    tasks: sqsTasks({
      queueUrls: {
        open: requireEnv('OPENING_QUEUE_URL'),
        close: requireEnv('CLOSING_QUEUE_URL'),
        'lapse-offer': requireEnv('LAPSE_QUEUE_URL'),
      },
    }),
    clock: systemClock,
  }),
);
