import { expect, it } from 'vitest';
import { brokenPasswordRules } from './password';

it.each(['Correct-horse-9', 'Aa1 with space', 'Aa1!Aa1!Aa1!'])('is content with %j', (password) => {
  expect(brokenPasswordRules(password)).toEqual([]);
});

it.each([
  { password: 'Aa1!Aa1!Aa1', broken: ['at least 12 characters'] },
  { password: `Aa1!${'x'.repeat(253)}`, broken: ['at most 256 characters'] },
  { password: 'CORRECT-HORSE-9', broken: ['a lower-case letter'] },
  { password: 'correct-horse-9', broken: ['an upper-case letter'] },
  { password: 'Correct-horse-x', broken: ['a digit'] },
  { password: 'Correcthorse9x', broken: ['a symbol'] },
  { password: ' Correcthorse9x', broken: ['no space at either end', 'a symbol'] },
  { password: '', broken: ['at least 12 characters', 'a lower-case letter', 'an upper-case letter', 'a digit', 'a symbol'] },
])('B-COG-4: says that $password lacks $broken', ({ password, broken }) => {
  expect(brokenPasswordRules(password)).toEqual(broken);
});
