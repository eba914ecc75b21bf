import { type RouteDocs, route } from '@ecom/lambda';
import { object } from 'yup';
import { CodeInvalidError } from '../../domain/errors';
import { refusalsOfDirectory } from '../answers';
import { code, email } from '../fields';

const body = object({ email, code }).strict().noUnknown().required();

export const confirmSignUpRoute = route()({ body, success: 204 });

export const confirmSignUpDocs = {
  route: confirmSignUpRoute,
  summary: 'Confirm an e-mail address',
  description: 'With the code from the mail.',

  refusals: [CodeInvalidError, refusalsOfDirectory],

  example: { body: { email: 'sara@mail.example', code: '123456' } },
} as const satisfies RouteDocs<typeof confirmSignUpRoute>;
