import { type RouteDocs, route } from '@ecom/lambda';
import { boolean, object } from 'yup';
import { PasswordRefusedError } from '../../domain/errors';
import { codeSent, refusalsOfDirectory } from '../answers';
import { email, newPassword, personName } from '../fields';

const body = object({
  email,
  password: newPassword.required(),
  name: personName.required(),
  seller: boolean().strict().optional(),
})
  .strict()
  .noUnknown()
  .required();

export const signUpRoute = route<typeof codeSent>()({ body, success: 202 });

export const signUpDocs = {
  route: signUpRoute,
  summary: 'Sign up',
  description: 'Answers the same whether there is such an account or not: a mail tells the owner of the address.',
  answer: codeSent,
  refusals: [PasswordRefusedError, refusalsOfDirectory],

  example: {
    body: { email: 'sara@mail.example', password: 'A brass sextant, 1890', name: 'Sara', seller: true },
    answer: { status: 'code-sent' },
  },
} as const satisfies RouteDocs<typeof signUpRoute>;
