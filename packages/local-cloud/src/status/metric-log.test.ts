import { describe, expect, it } from 'vitest';
import { metricsIn } from '../runtime/embedded-metrics';
import { createMetricLog } from './metric-log';

/** A line as Powertools writes it. */
const line = (values: Readonly<Record<string, unknown>>, dimensions: readonly (readonly string[])[] = [['service', 'function']]) => ({
  _aws: {
    Timestamp: 1,
    CloudWatchMetrics: [
      { Namespace: 'Ecom', Dimensions: dimensions, Metrics: Object.keys(values).map((Name) => ({ Name, Unit: 'Count' })) },
    ],
  },
  service: 'ecom-wallet-local',
  function: 'pay',
  ...values,
});

describe('metrics in the output of functions', () => {
  it('are read with their dimensions, one value or several', () => {
    expect(metricsIn(line({ Handled: 1, Delay: [3, 4] }))).toEqual([
      { namespace: 'Ecom', name: 'Handled', unit: 'Count', dimensions: { service: 'ecom-wallet-local', function: 'pay' }, values: [1] },
      { namespace: 'Ecom', name: 'Delay', unit: 'Count', dimensions: { service: 'ecom-wallet-local', function: 'pay' }, values: [3, 4] },
    ]);
  });

  it.each([undefined, {}, { message: 'said' }, { _aws: {} }, { _aws: { CloudWatchMetrics: 'x' } }])('are not in %j', (fields) => {
    expect(metricsIn(fields)).toBeUndefined();
  });

  it('are summed since the start, each with its dimensions', () => {
    const log = createMetricLog();
    for (const fields of [line({ Handled: 2 }), line({ Handled: [1, 4] }), line({ Handled: 1 }, [['service']]), line({ Handled: 'x' })])
      log.record(metricsIn(fields) ?? []);

    expect(log.statuses().map(({ dimensions, count, sum, maximum }) => [Object.keys(dimensions).length, count, sum, maximum])).toEqual([
      [2, 3, 7, 4],
      [1, 1, 1, 1],
    ]);
  });
});
