import { CursorInvalidError } from '@ecom/dynamo';
import { type RouteDocs, route } from '@ecom/lambda';
import { number, object, string } from 'yup';
import { TallyMovingError } from '../../domain/errors';
import { reviewPage, reviewPageExample } from '../review-answers';
import { subjectParams } from '../subject';

const LONGEST_PAGE = 100;
const USUAL_PAGE = 20;
const LONGEST_CURSOR = 1_000;

const shape = {
  limit: number().integer().min(1).max(LONGEST_PAGE).default(USUAL_PAGE),
  cursor: string().min(1).max(LONGEST_CURSOR),
};

/** yup drops what it does not know while it casts; whoever misspells a parameter should learn of it. */
const query = object(shape).test('known', 'unknown parameters are refused', (given, { createError }) => {
  const unknown = Object.keys(given).filter((name) => !(name in shape));
  return unknown.length === 0 || createError({ message: `unknown parameters: ${unknown.join(', ')}` });
});

export const listReviewsRoute = route<typeof reviewPage>()({ params: subjectParams, query });

export const listReviewsDocs = {
  route: listReviewsRoute,
  summary: 'List the published reviews of a user',
  description:
    'The latest first, for anybody who is signed in. Of whoever wrote one their role is told, neither who they are nor in which order. `summary` adds up the whole list, as `GET /ratings/{userId}` does.',
  answer: reviewPage,
  refusals: [CursorInvalidError, TallyMovingError],
  example: { params: { userId: 'usr_1' }, query: { limit: 20 }, answer: reviewPageExample },
} as const satisfies RouteDocs<typeof listReviewsRoute>;
