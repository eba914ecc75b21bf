import { setTimeout as wait } from 'node:timers/promises';
import { leanDynamo } from '@ecom/dynamo/lean';
import { newId, systemClock } from '@ecom/kernel';
import { httpHandler, requireEnv, tallied } from '@ecom/lambda';
import { dynamoExchanges } from '../../adapters/dynamo-exchanges';
import { REVIEW_PAUSE } from '../../domain/limits';
import { makeWriteReview, type WriteReview } from '../../use-cases/write-review';
import { writeReviewRoute } from './schema';

/** Nothing but white space says nothing. */
const commentIn = (comment: string | undefined): string | undefined => comment?.trim() || undefined;

export const makeHandler = (writeReview: WriteReview) =>
  httpHandler({
    ...writeReviewRoute,
    handle: ({ params: { orderId }, body: { stars, comment }, caller, idempotencyKey }) =>
      tallied({ done: 'ReviewsWritten', refused: 'ReviewsRefused' }, () =>
        writeReview({ orderId, callerId: caller.id, stars, comment: commentIn(comment), idempotencyKey }),
      ),
  });

export const main = makeHandler(
  makeWriteReview({
    exchanges: dynamoExchanges({ dynamo: leanDynamo(), tableName: requireEnv('REPUTATION_TABLE') }),
    clock: systemClock,
    newReviewId: newId('rev'),
    pause: () => wait(Math.random() * REVIEW_PAUSE),
  }),
);
