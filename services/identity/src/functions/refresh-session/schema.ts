import { type RouteDocs, route } from '@ecom/lambda';
import { object, string } from 'yup';
import { SessionInvalidError } from '../../domain/errors';
import { refusalsOfDirectory, session, sessionExample } from '../answers';

const body = object({ refreshToken: string().strict().min(1).max(8_192).required() })
  .strict()
  .noUnknown()
  .required();

export const refreshSessionRoute = route<typeof session>()({ body });

export const refreshSessionDocs = {
  route: refreshSessionRoute,
  summary: 'Get new tokens',

  answer: session,
  refusals: [SessionInvalidError, refusalsOfDirectory],

  example: { body: { refreshToken: 'a-refresh-token' }, answer: sessionExample },
} as const satisfies RouteDocs<typeof refreshSessionRoute>;
