import { type RouteDocs, route } from '@ecom/lambda';
import { SessionInvalidError } from '../../domain/errors';
import { refusalsOfDirectory } from '../answers';

export const signOutRoute = route()({ success: 204 });

export const signOutDocs = {
  route: signOutRoute,
  summary: 'Sign out everywhere',
  description: 'Ends every session of the caller.',

  refusals: [SessionInvalidError, refusalsOfDirectory],

  example: {},
} as const satisfies RouteDocs<typeof signOutRoute>;
