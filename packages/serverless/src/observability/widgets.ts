import type { Metric } from './metric';

export type Widget = {
  readonly title: string;
  readonly metrics: readonly { readonly metric: Metric; readonly label: string }[];
  /** Lines of different kinds: the second kind gets the axis on the right. */
  readonly stacked?: true;
};

const WIDTH = 8;
const HEIGHT = 6;
const COLUMNS = 24;

/** CloudFormation fills in what stands in `${…}`, so that a dashboard names what is really there. */
const inText = (value: unknown): string => {
  const { Ref, 'Fn::GetAtt': attribute } = value as { readonly Ref?: string; readonly 'Fn::GetAtt'?: readonly string[] };
  if (Ref !== undefined) return `\${${Ref}}`;

  return attribute === undefined ? String(value) : `\${${attribute.join('.')}}`;
};

const row = ({ metric, label }: Widget['metrics'][number]) => [
  metric.namespace,
  metric.name,
  ...Object.entries(metric.dimensions).flatMap(([name, value]) => [name, inText(value)]),
  { stat: metric.statistic, label },
];

/** @returns the body of a dashboard, three widgets in a line. */
export const dashboardBody = (widgets: readonly Widget[]) => ({
  widgets: widgets.map(({ title, metrics, stacked = false }, index) => ({
    type: 'metric',
    x: (index * WIDTH) % COLUMNS,
    y: Math.floor((index * WIDTH) / COLUMNS) * HEIGHT,
    width: WIDTH,
    height: HEIGHT,
    properties: { title, region: '${AWS::Region}', view: 'timeSeries', stacked, period: 60, metrics: metrics.map(row) },
  })),
});
