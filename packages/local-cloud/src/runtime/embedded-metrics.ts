/** What a function has measured in one line of its output. */
export type MetricSample = {
  readonly namespace: string;
  readonly name: string;
  readonly unit: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly values: readonly number[];
};

type Directive = {
  readonly Namespace?: string;
  readonly Dimensions?: readonly (readonly string[])[];
  readonly Metrics?: readonly { readonly Name: string; readonly Unit?: string }[];
};
type Fields = Readonly<Record<string, unknown>>;

const numbers = (value: unknown): readonly number[] => [value].flat().filter((one): one is number => typeof one === 'number');

const samplesOf = (fields: Fields, { Namespace = '', Dimensions = [[]], Metrics = [] }: Directive): readonly MetricSample[] =>
  Dimensions.flatMap((names) =>
    Metrics.map(({ Name, Unit = 'None' }) => ({
      namespace: Namespace,
      name: Name,
      unit: Unit,
      dimensions: Object.fromEntries(names.map((name) => [name, String(fields[name] ?? '')])),
      values: numbers(fields[Name]),
    })),
  );

/**
 * Reads CloudWatch's embedded metric format.
 * @returns undefined for a line that is none
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export const metricsIn = (fields: Fields | undefined): readonly MetricSample[] | undefined => {
  const directives = (fields?.['_aws'] as { readonly CloudWatchMetrics?: unknown } | undefined)?.CloudWatchMetrics;
  if (!fields || !Array.isArray(directives)) return undefined;

  return (directives as readonly Directive[]).flatMap((directive) => samplesOf(fields, directive));
};
