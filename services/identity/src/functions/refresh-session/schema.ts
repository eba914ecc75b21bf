import { object, string } from 'yup';

export const refreshSessionBody = object({ refreshToken: string().strict().min(1).max(8_192).required() })
  .strict()
  .noUnknown()
  .required();
