import { expect, it } from 'vitest';
import { passwordProblem } from './password-policy';

const strict = { MinimumLength: 12, RequireUppercase: true, RequireLowercase: true, RequireNumbers: true, RequireSymbols: true };

it.each([
  ['Correct-horse-1', undefined],
  ['Short-1', 'Password not long enough'],
  ['correct-horse-1', 'Password must have uppercase characters'],
  ['CORRECT-HORSE-1', 'Password must have lowercase characters'],
  ['Correct-horse-x', 'Password must have numeric characters'],
  ['Correcthorse1x', 'Password must have symbol characters'],
  ['Aa1-'.repeat(65), 'Password too long'],
])('judges %s', (password, problem) => {
  expect(passwordProblem(password, strict)).toBe(problem && `Password did not conform with policy: ${problem}`);
});

it('asks for eight characters where a pool says nothing', () => {
  expect(passwordProblem('eightchr', {})).toBeUndefined();
});
