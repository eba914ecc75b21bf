import { LONGEST_COMMENT } from '../domain/limits';
import { roles } from '../domain/review';

const said = {
  reviewId: { type: 'string', pattern: '^rev_' },
  stars: { type: 'integer', minimum: 1, maximum: 5 },
  comment: { type: 'string', maxLength: LONGEST_COMMENT, description: 'Plain text as it was written: escape it where you show it.' },
} as const;

const review = {
  title: 'Review',
  type: 'object',
  required: ['reviewId', 'stars', 'writtenAt'],
  properties: { ...said, writtenAt: { type: 'string', format: 'date-time' } },
} as const;

export const orderReviews = {
  title: 'OrderReviews',
  type: 'object',
  required: ['orderId', 'title', 'role', 'reviewUntil', 'revealed'],
  properties: {
    orderId: { type: 'string', pattern: '^ord_' },
    title: { type: 'string' },
    role: { enum: roles, description: 'What the caller is in this order.' },
    reviewUntil: { type: 'string', format: 'date-time', description: 'From this instant on nobody writes any more.' },
    revealed: {
      type: 'boolean',
      description: 'Whether both sides see what there is, `theirs` included: once both have written, or the time is over.',
    },
    mine: review,
    theirs: review,
  },
} as const;

/** What published reviews add up to. */
export const reviewSummary = {
  title: 'ReviewSummary',
  type: 'object',
  required: ['count'],
  properties: {
    count: { type: 'integer', minimum: 0, description: 'Published reviews of completed orders here.' },
    average: { type: 'number', minimum: 1, maximum: 5, description: 'Their stars, to one decimal; absent without reviews.' },
  },
} as const;

export const reviewPage = {
  title: 'ReviewPage',
  type: 'object',
  required: ['summary', 'items'],
  properties: {
    summary: reviewSummary,
    items: {
      type: 'array',
      items: {
        title: 'PublishedReview',
        type: 'object',
        required: ['reviewId', 'stars', 'by', 'publishedAt'],
        properties: {
          ...said,
          by: { enum: roles, description: 'What whoever wrote it was in the order; who it was is not told.' },
          publishedAt: { type: 'string', format: 'date-time' },
        },
      },
    },
    cursor: { type: 'string', description: 'Asks for what follows; absent on the last page.' },
  },
} as const;

export const exampleOrderId = 'ord_01JD8Z0000000000000000000A';

const saidExample = { reviewId: 'rev_01JD8Z0000000000000000000A', stars: 5, comment: 'Exactly as described.' } as const;

export const orderReviewsExample = {
  orderId: exampleOrderId,
  title: 'A brass sextant',
  role: 'buyer',
  reviewUntil: '2026-01-17T10:00:00.000Z',
  revealed: false,
  mine: { ...saidExample, writtenAt: '2026-01-05T10:00:00.000Z' },
} as const;

export const reviewSummaryExample = { count: 3, average: 4.7 } as const;

export const reviewPageExample = {
  summary: reviewSummaryExample,
  items: [{ ...saidExample, by: 'buyer', publishedAt: '2026-01-06T10:00:00.000Z' }],
} as const;
