import { boolean, object } from 'yup';
import { email, newPassword, personName } from '../fields';

export const signUpBody = object({
  email,
  password: newPassword.required(),
  name: personName.required(),
  seller: boolean().strict().optional(),
})
  .strict()
  .noUnknown()
  .required();
