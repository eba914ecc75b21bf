import { type RouteDocs, route } from '@ecom/lambda';
import { number, object, string } from 'yup';
import {
  IdempotencyKeyReusedError,
  OrderNotFoundError,
  ReviewCollidedError,
  ReviewWindowEndedError,
  ReviewWrittenError,
} from '../../domain/errors';
import { LONGEST_COMMENT } from '../../domain/limits';
import { orderIdParams } from '../order-id';
import { exampleOrderId, orderReviews, orderReviewsExample } from '../review-answers';

const MOST_STARS = 5;

/** Bidirectional overrides turn the text around it; the rest ends lines or shows nothing. */
const isPrintable = (text: string | undefined): boolean =>
  text === undefined || (text.isWellFormed() && !/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u.test(text));

const isShortEnough = (text: string | undefined): boolean => text === undefined || [...text.trim()].length <= LONGEST_COMMENT;

/** Who is reviewed follows from the order. */
const body = object({
  stars: number().strict().integer().min(1).max(MOST_STARS).required(),
  comment: string()
    .strict()
    .test('printable', '${path} must not contain control characters', isPrintable)
    .test('length', `\${path} must be at most ${LONGEST_COMMENT} characters`, isShortEnough)
    .optional(),
})
  .strict()
  .noUnknown()
  .required();

export const writeReviewRoute = route<typeof orderReviews>()({ params: orderIdParams, body, success: 201 });

export const writeReviewDocs = {
  route: writeReviewRoute,
  summary: 'Review the other side of an order',
  description:
    'For buyer and seller of a completed order, once each, until `reviewUntil`. `comment`: at most 1,000 characters of plain text in one line, without white space around it. Neither side sees the other’s review, nor whether there is one, until both are in or the time is over; then both are published and count in `GET /ratings/{userId}`.',
  answer: orderReviews,
  refusals: [OrderNotFoundError, ReviewWrittenError, ReviewWindowEndedError, IdempotencyKeyReusedError, ReviewCollidedError],
  idempotent: true,
  example: {
    params: { orderId: exampleOrderId },
    body: { stars: 5, comment: 'Exactly as described.' },
    answer: orderReviewsExample,
  },
} as const satisfies RouteDocs<typeof writeReviewRoute>;
