import { expect, it } from 'vitest';
import { whereToGoOn } from './key-range';

it.each([
  { is: 'the first page', range: { after: 10 }, ascending: true, at: undefined, onward: 'at the beginning' },
  { is: 'no range', range: undefined, ascending: true, at: 5, onward: 'behind the row' },
  { is: 'a row inside', range: { after: 10 }, ascending: true, at: 11, onward: 'behind the row' },
  { is: 'a row at the limit', range: { until: 10 }, ascending: true, at: 10, onward: 'behind the row' },
  { is: 'upwards, a row below', range: { after: 10 }, ascending: true, at: 10, onward: 'at the beginning' },
  { is: 'downwards, a row below', range: { after: 10 }, ascending: false, at: 10, onward: 'nowhere' },
  { is: 'upwards, a row above', range: { until: 10 }, ascending: true, at: 11, onward: 'nowhere' },
  { is: 'downwards, a row above', range: { until: 10 }, ascending: false, at: 11, onward: 'at the beginning' },
])('goes on $onward: $is', ({ range, ascending, at, onward }) => {
  expect(whereToGoOn({ range, ascending }, at)).toBe(onward);
});
