import { expect, it } from 'vitest';
import { clockChange } from './clock-change';

it.each([
  ['{"now":5,"rate":0}', { now: 5, rate: 0 }],
  ['{"now":"2003-01-01T00:00:00Z"}', { now: Date.UTC(2003, 0, 1) }],
  ['{"rate":3600}', { rate: 3600 }],
  ['{}', {}],
])('reads %s', (body, change) => {
  expect(clockChange(body)).toEqual(change);
});

it.each(['', 'null', '[', '{"now":"soon"}', '{"now":-1}', '{"rate":-1}', '{"rate":"fast"}', '{"later":1}', '{"now":null}'])(
  'refuses %s and says why',
  (body) => {
    expect(clockChange(body)).toHaveProperty('problem');
  },
);
