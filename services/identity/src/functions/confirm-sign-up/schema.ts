import { object } from 'yup';
import { code, email } from '../fields';

export const confirmSignUpBody = object({ email, code }).strict().noUnknown().required();
