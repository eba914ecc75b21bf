import { LIVE } from './aliases';
import type { Resource, Template, VersionedFunction } from './template';

type Dimension = { readonly Name: string; readonly Value: unknown };
type Metric = { readonly Namespace?: string; readonly MetricName?: string; readonly Dimensions?: readonly Dimension[] };
type Query = { readonly MetricStat?: { readonly Metric: Metric } };

/** What API Gateway and Lambda count when the fault is ours. */
const faults = new Set([
  'AWS/ApiGateway 5xx',
  'AWS/ApiGateway 5XXError',
  'AWS/ApiGateway IntegrationError',
  'AWS/ApiGateway ExecutionError',
]);

const metricsOf = (alarm: Resource): readonly Metric[] => {
  const queries = (alarm.Properties?.['Metrics'] ?? []) as readonly Query[];

  return [alarm.Properties as Metric, ...queries.flatMap(({ MetricStat }) => (MetricStat ? [MetricStat.Metric] : []))];
};

const concerns = ({ Namespace, MetricName, Dimensions = [] }: Metric, functionId: string): boolean => {
  const measure = `${Namespace} ${MetricName}`;
  if (measure !== 'AWS/Lambda Errors') return faults.has(measure);
  const measured = Dimensions.find(({ Name }) => Name === 'FunctionName')?.Value as { readonly Ref?: string } | undefined;

  return measured === undefined || measured.Ref === functionId;
};

const alarmsOf = ({ Resources }: Template): readonly (readonly [string, Resource])[] =>
  Object.entries(Resources).filter(([, { Type }]) => Type === 'AWS::CloudWatch::Alarm');

/** @returns the logical ids of the service's own alarms that speak of faults of this function or of the API before it. */
export const ownAlarms = (template: Template, functionId: string): readonly string[] =>
  alarmsOf(template)
    .filter(([, alarm]) => metricsOf(alarm).some((metric) => concerns(metric, functionId)))
    .map(([id]) => id);

/** Whom the service's other alarms tell. */
const listeners = (template: Template): unknown =>
  alarmsOf(template).find(([, { Properties }]) => Properties?.['AlarmActions'])?.[1].Properties?.['AlarmActions'];

/** CloudWatch adds up this many metrics in one alarm. */
export const MOST_METRICS = 10;

const PERIOD = 60;

const errorsOf = ({ id, versionId }: VersionedFunction) => ({
  Namespace: 'AWS/Lambda',
  MetricName: 'Errors',
  Dimensions: [
    { Name: 'FunctionName', Value: { Ref: id } },
    { Name: 'Resource', Value: { 'Fn::Sub': `\${${id}}:${LIVE}` } },
    { Name: 'ExecutedVersion', Value: { 'Fn::GetAtt': [versionId, 'Version'] } },
  ],
});

const measuring = (functions: readonly VersionedFunction[]): Readonly<Record<string, unknown>> => {
  const [only, ...others] = functions;
  if (only && others.length === 0) return { ...errorsOf(only), Statistic: 'Sum', Period: PERIOD };
  const each = functions.map((one, index) => ({
    Id: `errors${index + 1}`,
    ReturnData: false,
    MetricStat: { Metric: errorsOf(one), Period: PERIOD, Stat: 'Sum' },
  }));

  const sum = `SUM([${each.map(({ Id }) => `FILL(${Id}, 0)`).join(', ')}])`;

  return { Metrics: [{ Id: 'errors', Expression: sum, ReturnData: true }, ...each] };
};

/** One failed invocation of a new version, of any of these functions: the old one's faults are no reason to keep it. */
export const canaryAlarm = (template: Template, functions: readonly VersionedFunction[], AlarmName: string): Resource => ({
  Type: 'AWS::CloudWatch::Alarm',
  Properties: {
    AlarmName,
    AlarmDescription:
      'The version that is being deployed fails. CodeDeploy sends everybody back to the one before, and the deployment ends as failed. Runbook: packages/docs/runbooks/canary.md',
    ...measuring(functions),
    EvaluationPeriods: 1,
    Threshold: 0,
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: 'notBreaching',
    ...(listeners(template) !== undefined && { AlarmActions: listeners(template) }),
  },
});
