import { object, string } from 'yup';

export const anyFrame = object({ action: string().strict().required() }).strict().required();
