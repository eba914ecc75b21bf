import { object } from 'yup';
import { code, email, newPassword } from '../fields';

export const resetPasswordBody = object({ email, code, password: newPassword.required() }).strict().noUnknown().required();
