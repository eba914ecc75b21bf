import { object } from 'yup';
import { email } from '../fields';

export const forgotPasswordBody = object({ email }).strict().noUnknown().required();
