import { object, string } from 'yup';

export const subjectParams = object({
  userId: string()
    .matches(/^usr_[0-9A-Za-z-]{1,64}$/, 'userId must be the id of a user')
    .required(),
});
