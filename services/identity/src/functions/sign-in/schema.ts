import { type RouteDocs, route } from '@ecom/lambda';
import { object } from 'yup';
import { CredentialsInvalidError, EmailUnconfirmedError, NewPasswordRequiredError, PasswordRefusedError } from '../../domain/errors';
import { refusalsOfDirectory, session, sessionExample } from '../answers';
import { email, knownPassword, newPassword } from '../fields';

/** `newPassword` is for accounts that an operator made: their first sign-in replaces the password they were given. */
const body = object({ email, password: knownPassword, newPassword: newPassword.optional() }).strict().noUnknown().required();

export const signInRoute = route<typeof session>()({ body });

export const signInDocs = {
  route: signInRoute,
  summary: 'Sign in',
  description: '`newPassword` is for accounts that an operator made: their first sign-in replaces the password they were given.',
  answer: session,
  refusals: [CredentialsInvalidError, EmailUnconfirmedError, NewPasswordRequiredError, PasswordRefusedError, refusalsOfDirectory],

  example: { body: { email: 'sara@mail.example', password: 'A brass sextant, 1890' }, answer: sessionExample },
} as const satisfies RouteDocs<typeof signInRoute>;
