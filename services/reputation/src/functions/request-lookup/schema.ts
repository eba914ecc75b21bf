import { type RouteDocs, route } from '@ecom/lambda';
import { IdempotencyKeyReusedError } from '../../domain/errors';
import { subjectParams } from '../subject';

const submitted = {
  title: 'SubmittedLookup',
  type: 'object',
  required: ['status', 'requestId'],
  properties: {
    status: { const: 'submitted' },
    requestId: { type: 'string', pattern: '^rlk_', description: 'Stands in the notice that answers it.' },
  },
} as const;

export const requestLookupRoute = route<typeof submitted>()({ params: subjectParams, success: 202 });

export const requestLookupDocs = {
  route: requestLookupRoute,
  summary: 'Ask how a user is rated',
  description:
    'Answers at once. The rating comes as a `notice` of the topic `rating` on the sockets of whoever asks, and of nobody else: its data has `requestId`, `subjectId` and `outcome`: `rated` (with `score`, `ratings`, `asOf`), `unknown` or `failed`; unless it is `failed`, also `reviewCount` and, with any, `reviewAverage`. Read it afterwards with `GET /ratings/{userId}`.',
  answer: submitted,
  refusals: [IdempotencyKeyReusedError],
  idempotent: true,
  example: { params: { userId: 'usr_1' }, answer: { status: 'submitted', requestId: 'rlk_01JD8Z0000000000000000000A' } },
} as const satisfies RouteDocs<typeof requestLookupRoute>;
