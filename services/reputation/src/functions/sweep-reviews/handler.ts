import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { count, directHandler, logger, requireEnv } from '@ecom/lambda';
import { dynamoDueExchanges } from '../../adapters/dynamo-due-exchanges';
import { dynamoExchanges } from '../../adapters/dynamo-exchanges';
import { makeSweepReviews, type SweepReviews } from '../../use-cases/sweep-reviews';

export const makeHandler = (sweep: SweepReviews) =>
  directHandler<void, void>({
    handle: async () => {
      const published = await sweep();
      count('ReviewsSwept', published);
      if (published > 0) logger.info('reviews of ended windows were counted', { published });
    },
  });

const options = { dynamo: leanDynamo(), tableName: requireEnv('REPUTATION_TABLE') };

export const main = makeHandler(
  makeSweepReviews({ due: dynamoDueExchanges(options), exchanges: dynamoExchanges(options), clock: systemClock }),
);
