import type { MetricSample } from '../runtime/embedded-metrics';

/** One metric with its dimensions, since the start. */
export type MetricStatus = Omit<MetricSample, 'values'> & { readonly count: number; readonly sum: number; readonly maximum: number };

/** What functions have measured; CloudWatch would keep it by the minute. */
export type MetricLog = { record(samples: readonly MetricSample[]): void; statuses(): readonly MetricStatus[] };

const keyOf = ({ namespace, name, dimensions }: MetricSample): string => JSON.stringify([namespace, name, dimensions]);

const including = (known: MetricStatus | undefined, { values, ...metric }: MetricSample): MetricStatus => ({
  ...metric,
  count: (known?.count ?? 0) + values.length,
  sum: (known?.sum ?? 0) + values.reduce((total, value) => total + value, 0),
  maximum: Math.max(known?.maximum ?? Number.NEGATIVE_INFINITY, ...values),
});

export const createMetricLog = (): MetricLog => {
  const known = new Map<string, MetricStatus>();
  return {
    record: (samples) => {
      for (const sample of samples.filter(({ values }) => values.length > 0))
        known.set(keyOf(sample), including(known.get(keyOf(sample)), sample));
    },
    statuses: () => [...known.values()],
  };
};
