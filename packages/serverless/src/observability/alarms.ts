import type { Resource, Template } from '../canary/template';
import { type Watch, watchesOf } from './alarm-kinds';
import type { Metric } from './metric';
import { descriptionOf } from './runbook';

export type Observed = {
  /** Folder of the repository, which has the runbooks. */
  readonly root: string;
  /** `ecom-auction` */
  readonly service: string;
  readonly stage: string;
  /** ARN of the topic that alarms speak on. */
  readonly alarmTopic: unknown;
  /** Name of an alarm -> more than which it rings, where the service differs from the rest. */
  readonly thresholds?: Readonly<Record<string, number>>;
};

const PERIOD = 60;

const dimensionsOf = ({ dimensions }: Metric) => Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }));

const statisticOf = ({ statistic }: Metric) => (/^p\d/.test(statistic) ? { ExtendedStatistic: statistic } : { Statistic: statistic });

const single = (metric: Metric) => ({
  Namespace: metric.namespace,
  MetricName: metric.name,
  Dimensions: dimensionsOf(metric),
  ...statisticOf(metric),
  Period: PERIOD,
});

const summed = (metrics: readonly Metric[]) => ({
  Metrics: [
    {
      Id: 'total',
      Label: metrics.map(({ name }) => name).join(' + '),
      Expression: `SUM([${metrics.map((_, index) => `FILL(m${index}, 0)`).join(', ')}])`,
      ReturnData: true,
    },
    ...metrics.map((metric, index) => ({
      Id: `m${index}`,
      ReturnData: false,
      MetricStat: {
        Metric: { Namespace: metric.namespace, MetricName: metric.name, Dimensions: dimensionsOf(metric) },
        Period: PERIOD,
        Stat: metric.statistic,
      },
    })),
  ],
});

const measured = (metrics: readonly Metric[]) => {
  const [first, ...rest] = metrics;

  return first !== undefined && rest.length === 0 ? single(first) : summed(metrics);
};

const pascal = (name: string): string => name.replaceAll(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());

const alarmOf = (
  { root, service, stage, alarmTopic, thresholds = {} }: Observed,
  { name, metrics, threshold, minutes }: Watch,
): Resource => ({
  Type: 'AWS::CloudWatch::Alarm',
  Properties: {
    AlarmName: `${service}-${stage}-${name}`,
    AlarmDescription: descriptionOf(root, service, name),
    ...measured(metrics),
    EvaluationPeriods: minutes,
    Threshold: thresholds[name] ?? threshold,
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: 'notBreaching',
    AlarmActions: [alarmTopic],
  },
});

/**
 * Adds an alarm for everything in the template that can go wrong unseen.
 * @throws when a threshold is given for an alarm that there is not
 */
export const withAlarms = (template: Template, observed: Observed): Template => {
  const watches = watchesOf(template, `${observed.service}-${observed.stage}`);
  const unknown = Object.keys(observed.thresholds ?? {}).filter((name) => !watches.some((watch) => watch.name === name));
  if (unknown.length > 0)
    throw new Error(
      `${observed.service}: a threshold is given for ${unknown.join(', ')}; the alarms are ${watches.map(({ name }) => name).join(', ')}.`,
    );
  const alarms = watches.map((watch) => [`${pascal(watch.name)}Alarm`, alarmOf(observed, watch)] as const);

  return { ...template, Resources: { ...Object.fromEntries(alarms), ...template.Resources } };
};
