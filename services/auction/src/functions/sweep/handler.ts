import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { count, directHandler, logger, requireEnv } from '@ecom/lambda';
import { dynamoListings } from '../../adapters/dynamo-listings';
import { sqsTasks } from '../../adapters/sqs-tasks';
import { makeSweep, type Sweep } from '../../use-cases/sweep';

export const makeHandler = (sweep: Sweep) =>
  directHandler<void, void>({
    handle: async () => {
      const swept = await sweep();
      count('AuctionsSwept', swept.opened + swept.closed);
      if (swept.opened + swept.closed > 0) logger.info('auctions whose time had come were found', swept);
    },
  });

export const main = makeHandler(
  makeSweep({
    listings: dynamoListings({ dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE') }),
    tasks: sqsTasks({
      queueUrls: { open: requireEnv('OPENING_QUEUE_URL'), close: requireEnv('CLOSING_QUEUE_URL') },
    }),
    clock: systemClock,
  }),
);
