import { expect, it } from 'vitest';
import { seenKeys } from './seen-keys';

it('takes each key once, and forgets the oldest when there are too many', () => {
  const isNew = seenKeys(2);

  expect(['a', 'a', 'b', 'c', 'b', 'a'].map(isNew)).toEqual([true, false, true, true, false, true]);
});
