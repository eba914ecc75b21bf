import { object } from 'yup';
import { email, knownPassword, newPassword } from '../fields';

/** `newPassword` is for accounts that an operator made: their first sign-in replaces the password they were given. */
export const signInBody = object({ email, password: knownPassword, newPassword: newPassword.optional() }).strict().noUnknown().required();
