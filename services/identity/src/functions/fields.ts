import { string } from 'yup';
import { brokenPasswordRules, passwordRules } from '../domain/password';

/** One mailbox and nothing else: no list, no comment, no line break. */
const mailbox = /^[^\s@<>(),;:"\\[\]\p{Cc}]{1,64}@[^\s@<>(),;:"\\[\]\p{Cc}]+\.[^\s@<>(),;:"\\[\]\p{Cc}]+$/u;

export const email = string().strict().max(254).matches(mailbox, '${path} must be an e-mail address').required();

/** A code as it comes by mail. */
export const code = string()
  .strict()
  .matches(/^\S{1,64}$/, '${path} must be the code from the mail')
  .required();

/** A password that is about to be set. */
export const newPassword = string()
  .strict()
  .test('policy', `\${path} must have ${passwordRules.join(', ')}`, (value, { createError, path }) => {
    const broken = value === undefined ? [] : brokenPasswordRules(value);

    return broken.length === 0 || createError({ message: `${path} must have ${broken.join(', ')}` });
  });

/** A password as somebody remembers it: its rules may have been others when it was set. */
export const knownPassword = string().strict().min(1).max(256).required();

export const personName = string()
  .strict()
  .min(1)
  .max(100)
  .matches(/^[^\p{Cc}]*\S[^\p{Cc}]*$/u, '${path} must be a name, in one line');
