import { type RouteDocs, route } from '@ecom/lambda';
import { SessionInvalidError } from '../../domain/errors';
import { profile, profileExample, refusalsOfDirectory } from '../answers';

export const getMeRoute = route<typeof profile>()({});

export const getMeDocs = {
  route: getMeRoute,
  summary: 'Look at one’s own profile',

  answer: profile,
  refusals: [SessionInvalidError, refusalsOfDirectory],

  example: { answer: profileExample },
} as const satisfies RouteDocs<typeof getMeRoute>;
