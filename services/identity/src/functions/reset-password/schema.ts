import { type RouteDocs, route } from '@ecom/lambda';
import { object } from 'yup';
import { CodeInvalidError, PasswordRefusedError } from '../../domain/errors';
import { refusalsOfDirectory } from '../answers';
import { code, email, newPassword } from '../fields';

const body = object({ email, code, password: newPassword.required() }).strict().noUnknown().required();

export const resetPasswordRoute = route()({ body, success: 204 });

export const resetPasswordDocs = {
  route: resetPasswordRoute,
  summary: 'Set a new password',
  description: 'With the code from the mail.',

  refusals: [CodeInvalidError, PasswordRefusedError, refusalsOfDirectory],

  example: { body: { email: 'sara@mail.example', code: '123456', password: 'A brass sextant, 1890' } },
} as const satisfies RouteDocs<typeof resetPasswordRoute>;
