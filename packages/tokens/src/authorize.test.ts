import { expect, it } from 'vitest';
import { bearerToken } from './authorize';

it.each(['Bearer abc.def', 'bearer abc.def', '  Bearer   abc.def '])('finds the token in %j', (header) => {
  expect(bearerToken(header)).toBe('abc.def');
});

it.each([undefined, '', 'abc.def', 'Bearer', 'Bearer ', 'Basic abc', 'Bearer a b'])('finds none in %j', (header) => {
  expect(bearerToken(header)).toBeUndefined();
});
