import { setTimeout as wait } from 'node:timers/promises';
import { validateRatingLookupRequested } from '@ecom/contracts/compiled/rating-lookup-requested';
import { documentClient } from '@ecom/dynamo';
import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { count, logger, queueHandler, requireEnv } from '@ecom/lambda';
import { dynamoPublishedReviews } from '../../adapters/dynamo-published-reviews';
import { dynamoRatings } from '../../adapters/dynamo-ratings';
import { httpAgency } from '../../adapters/http-agency';
import { sendTo } from '../../adapters/sqs-messages';
import { ATTEMPTS, LOOKS_APART } from '../../domain/limits';
import type { Push } from '../../domain/rating';
import { type GiveUp, type LookUpRating, makeGiveUp, makeLookUpRating } from '../../use-cases/look-up-rating';

type UseCases = { readonly lookUp: LookUpRating; readonly giveUp: GiveUp };

export const makeHandler = ({ lookUp, giveUp }: UseCases) =>
  queueHandler({
    validate: validateRatingLookupRequested,
    handle: async (lookup, { receiveCount }) => {
      const { requestId } = lookup;
      try {
        const asked = await lookUp(lookup);
        if (asked) count('RatingsFetched');
        else count('RatingsReused');
        logger.info('rating looked up', { requestId, asked });
      } catch (error) {
        if (receiveCount >= ATTEMPTS) {
          count('LookupsGivenUp');
          // The failure that matters is the first one: the message goes to the dead letter queue with it.
          await giveUp(lookup).catch((second: unknown) => logger.warn('nobody was told', { requestId, error: second as Error }));
        }
        throw error;
      }
    },
  });

const tableName = requireEnv('REPUTATION_TABLE');
const send = sendTo<Push>(requireEnv('PUSH_QUEUE_URL'));

export const main = makeHandler({
  lookUp: makeLookUpRating({
    ratings: dynamoRatings({ client: documentClient(), tableName }),
    published: dynamoPublishedReviews({ dynamo: leanDynamo(), tableName }),
    ask: httpAgency({ baseUrl: requireEnv('REPUTATION_API_URL'), clock: systemClock }),
    push: send,
    clock: systemClock,
    pause: () => wait(LOOKS_APART),
  }),
  giveUp: makeGiveUp({ push: send }),
});
