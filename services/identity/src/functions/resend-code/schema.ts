import { type RouteDocs, route } from '@ecom/lambda';
import { object } from 'yup';

import { codeSent, refusalsOfDirectory } from '../answers';
import { email } from '../fields';

const body = object({ email }).strict().noUnknown().required();

export const resendCodeRoute = route<typeof codeSent>()({ body, success: 202 });

export const resendCodeDocs = {
  route: resendCodeRoute,
  summary: 'Ask for the code of a sign-up again',
  description: 'Answers the same whether there is such an account or not.',
  answer: codeSent,
  refusals: [refusalsOfDirectory],

  example: { body: { email: 'sara@mail.example' }, answer: { status: 'code-sent' } },
} as const satisfies RouteDocs<typeof resendCodeRoute>;
