import { expect, it } from 'vitest';
import { stageProblem } from './stage-problem';

it.each(['local', 'dev', 'pr-1234', 'production', 'a'.repeat(21)])('takes %s', (stage) => {
  expect(stageProblem(stage)).toBeUndefined();
});

it.each([
  { stage: 'Dev', says: 'small letters' },
  { stage: 'feature--x', says: 'single hyphens' },
  { stage: '1st', says: 'beginning with a letter' },
  { stage: 'a'.repeat(22), says: 'at most 21 characters' },
  { stage: 'flaws', says: 'none of the words aws' },
])('refuses $stage', ({ stage, says }) => {
  expect(stageProblem(stage)).toContain(says);
});
