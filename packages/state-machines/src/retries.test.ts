import { expect, it } from 'vitest';
import { StateFailure } from './failure';
import { retryCounter } from './retries';

const busy = new StateFailure('Busy');
const delays = (retrier: object, fraction = 0.5) => {
  const counter = retryCounter([{ ErrorEquals: ['Busy'], ...retrier }], () => fraction);

  return [1, 2, 3, 4].map(() => counter.next(busy));
};

it.each([
  ['the defaults', {}, [1, 2, 4, undefined]],
  ['an interval and a rate', { IntervalSeconds: 10, BackoffRate: 1.5, MaxAttempts: 2 }, [10, 15, undefined, undefined]],
  ['a cap', { MaxDelaySeconds: 3, MaxAttempts: 4 }, [1, 2, 3, 3]],
  ['jitter', { IntervalSeconds: 8, BackoffRate: 1, JitterStrategy: 'FULL' }, [4, 4, 4, undefined]],
])('waits by %s', (_, retrier, expected) => {
  expect(delays(retrier)).toEqual(expected);
});

it('has nothing to say of errors that no retrier names', () => {
  expect(retryCounter(undefined).next(busy)).toBeUndefined();
});
