import { expect, it } from 'vitest';
import type { AlarmSpec } from '../resource-specs';
import { alarmStatuses } from './alarm-status';

const alarm = (changes: Partial<AlarmSpec>): AlarmSpec => ({
  service: 'auction',
  logicalId: 'Alarm',
  name: 'alarm',
  namespace: 'AWS/SQS',
  metric: 'ApproximateNumberOfMessagesVisible',
  dimensions: { QueueName: 'dlq' },
  statistic: 'Maximum',
  comparison: 'GreaterThanThreshold',
  threshold: 0,
  periodSeconds: 60,
  actions: [],
  ...changes,
});
const measured = {
  queues: [{ name: 'dlq', service: 'auction', isDlq: true, waiting: 1, inFlight: 0, delayed: 0 }],
  functions: new Map([['bid', { invocations: 5, errors: 2, p50: 1 }]]),
};

it.each([
  ['a message in a dead-letter queue', {}, 'ALARM'],
  ['fewer messages than the threshold', { threshold: 1 }, 'OK'],
  ['exactly as many, where that counts', { threshold: 1, comparison: 'GreaterThanOrEqualToThreshold' }, 'ALARM'],
  ['errors of a function', { metric: 'Errors', dimensions: { FunctionName: 'bid' } }, 'ALARM'],
  ['a queue that is not there', { dimensions: { QueueName: 'other' } }, 'INSUFFICIENT_DATA'],
  ['a metric this machine does not know', { metric: 'Throttles' }, 'INSUFFICIENT_DATA'],
])('with %s', (_name, changes, state) => {
  expect(alarmStatuses([alarm(changes)], measured)).toMatchObject([{ state }]);
});
