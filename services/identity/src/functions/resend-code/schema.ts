import { object } from 'yup';
import { email } from '../fields';

export const resendCodeBody = object({ email }).strict().noUnknown().required();
