import { type RouteDocs, route } from '@ecom/lambda';
import { RatingNotFoundError, TallyMovingError } from '../../domain/errors';
import { reviewSummary, reviewSummaryExample } from '../review-answers';
import { subjectParams } from '../subject';

const rating = {
  title: 'Rating',
  type: 'object',
  required: ['userId', 'score', 'ratings', 'asOf', 'reviews'],
  properties: {
    userId: { type: 'string', pattern: '^usr_' },
    score: { type: 'number', minimum: 0, maximum: 5 },
    ratings: { type: 'integer', minimum: 0, description: 'Of how many the score is made.' },
    asOf: { type: 'string', format: 'date-time', description: 'When the rating agency had it so.' },
    reviews: reviewSummary,
  },
} as const;

export const getRatingRoute = route<typeof rating>()({ params: subjectParams });

export const getRatingDocs = {
  route: getRatingRoute,
  summary: 'Look at the rating of a user',
  description:
    'What the last lookup found, and what published reviews add up to right now; nobody outside is asked. Reviews of a user of whom the agency has said nothing add up in `GET /users/{userId}/reviews`.',
  answer: rating,
  refusals: [RatingNotFoundError, TallyMovingError],
  example: {
    params: { userId: 'usr_1' },
    answer: { userId: 'usr_1', score: 4.5, ratings: 120, asOf: '2026-01-01T10:00:00.000Z', reviews: reviewSummaryExample },
  },
} as const satisfies RouteDocs<typeof getRatingRoute>;
