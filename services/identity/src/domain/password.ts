export const MINIMUM_LENGTH = 12;
const MAXIMUM_LENGTH = 256;

type Rule = { readonly says: string; readonly holds: (password: string) => boolean };

/** What Cognito takes for a symbol; a space counts inside, not at an end. */
const symbol = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+-]|(?<=\S) (?=\S)/;

const rules: readonly Rule[] = [
  { says: `at least ${MINIMUM_LENGTH} characters`, holds: ({ length }) => length >= MINIMUM_LENGTH },
  { says: `at most ${MAXIMUM_LENGTH} characters`, holds: ({ length }) => length <= MAXIMUM_LENGTH },
  { says: 'no space at either end', holds: (password) => password === password.trim() },
  { says: 'a lower-case letter', holds: (password) => /[a-z]/.test(password) },
  { says: 'an upper-case letter', holds: (password) => /[A-Z]/.test(password) },
  { says: 'a digit', holds: (password) => /[0-9]/.test(password) },
  { says: 'a symbol', holds: (password) => symbol.test(password) },
];

/** All of them in words. */
export const passwordRules: readonly string[] = rules.map(({ says }) => says);

/** @returns what the password lacks, all of it; empty when it is good. The user pool keeps the same rules. */
export const brokenPasswordRules = (password: string): readonly string[] =>
  rules.filter(({ holds }) => !holds(password)).map(({ says }) => says);
