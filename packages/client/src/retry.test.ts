import { expect, it } from 'vitest';
import { isPassing, pauseBefore } from './retry';

const patience = { attempts: 3, firstPauseMs: 200, longestPauseMs: 1_000 };

it.each([
  { repetition: 0, retryAfter: null, milliseconds: 200 },
  { repetition: 2, retryAfter: null, milliseconds: 800 },
  { repetition: 5, retryAfter: null, milliseconds: 1_000 },
  { repetition: 0, retryAfter: '1', milliseconds: 1_000 },
  { repetition: 0, retryAfter: '0', milliseconds: 0 },
  { repetition: 0, retryAfter: '3600', milliseconds: 1_000 },
  { repetition: 1, retryAfter: 'Wed, 21 Oct 2026 07:28:00 GMT', milliseconds: 400 },
])('waits $milliseconds ms before repetition $repetition when told $retryAfter', ({ repetition, retryAfter, milliseconds }) => {
  expect(pauseBefore(repetition, retryAfter, patience)).toBe(milliseconds);
});

it.each([
  [429, true],
  [503, true],
  [500, false],
  [409, false],
  [422, false],
])('takes %i for something that passes: %s', (status, passes) => {
  expect(isPassing(status)).toBe(passes);
});
