import { LIVE } from './aliases';
import { idBeside, type Resource, type Template, type VersionedFunction } from './template';

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

/** One failed invocation of the new version: the old one's faults are no reason to keep it. */
export const canaryAlarm = (template: Template, { id, versionId }: VersionedFunction, name: string): readonly [string, Resource] => [
  idBeside(id, 'CanaryAlarm'),
  {
    Type: 'AWS::CloudWatch::Alarm',
    Properties: {
      AlarmName: name,
      AlarmDescription:
        'The version that is being deployed fails. CodeDeploy sends everybody back to the one before, and the deployment ends as failed. Runbook: packages/docs/runbooks/canary.md',
      Namespace: 'AWS/Lambda',
      MetricName: 'Errors',
      Dimensions: [
        { Name: 'FunctionName', Value: { Ref: id } },
        { Name: 'Resource', Value: { 'Fn::Sub': `\${${id}}:${LIVE}` } },
        { Name: 'ExecutedVersion', Value: { 'Fn::GetAtt': [versionId, 'Version'] } },
      ],
      Statistic: 'Sum',
      Period: 60,
      EvaluationPeriods: 1,
      Threshold: 0,
      ComparisonOperator: 'GreaterThanThreshold',
      TreatMissingData: 'notBreaching',
      ...(listeners(template) !== undefined && { AlarmActions: listeners(template) }),
    },
  },
];
