import { localArn } from '../template/account';
import { generatedName, type HandlersByType, type ProvisionContext, type Resource } from './handler';
import { listIn, numberIn, optional, textIn } from './read';

const createAlarm = (resource: Resource, { draft }: ProvisionContext) => {
  const { service, logicalId, properties } = resource;
  const name = textIn(properties, 'AlarmName') ?? generatedName(resource);
  const dimensions = listIn<{ Name: string; Value: string }>(properties, 'Dimensions').map(({ Name, Value }) => [Name, String(Value)]);
  draft.alarms.push({
    service,
    logicalId,
    name,
    ...optional('description', textIn(properties, 'AlarmDescription')),
    namespace: textIn(properties, 'Namespace') ?? '',
    metric: textIn(properties, 'MetricName') ?? '',
    dimensions: Object.fromEntries(dimensions) as Readonly<Record<string, string>>,
    statistic: textIn(properties, 'Statistic') ?? textIn(properties, 'ExtendedStatistic') ?? '',
    comparison: textIn(properties, 'ComparisonOperator') ?? '',
    threshold: numberIn(properties, 'Threshold') ?? 0,
    periodSeconds: numberIn(properties, 'Period') ?? 60,
    actions: listIn<string>(properties, 'AlarmActions'),
  });
  return { ref: name, attributes: { Arn: localArn('cloudwatch', `alarm:${name}`) } };
};

const createLogGroup = (resource: Resource) => {
  const name = textIn(resource.properties, 'LogGroupName') ?? generatedName(resource);
  return { ref: name, attributes: { Arn: `${localArn('logs', `log-group:${name}`)}:*` } };
};

const notWatched = 'the status page looks at the state of this moment';

export const cloudWatch: HandlersByType = {
  'AWS::CloudWatch::Alarm': {
    supports: [
      ...['AlarmName', 'AlarmDescription', 'Namespace', 'MetricName', 'Dimensions', 'Statistic', 'ExtendedStatistic'],
      ...['ComparisonOperator', 'Threshold', 'Period', 'AlarmActions', 'Metrics'],
    ],
    harmless: {
      ActionsEnabled: notWatched,
      DatapointsToAlarm: notWatched,
      EvaluateLowSampleCountPercentile: notWatched,
      EvaluationPeriods: notWatched,
      InsufficientDataActions: notWatched,
      OKActions: notWatched,
      TreatMissingData: notWatched,
      Unit: notWatched,
    },
    create: createAlarm,
  },
  'AWS::CloudWatch::Dashboard': {
    supports: ['DashboardName'],
    harmless: { DashboardBody: 'there is no CloudWatch here' },
    create: (resource) => ({ ref: textIn(resource.properties, 'DashboardName') ?? generatedName(resource) }),
  },
  'AWS::Logs::LogGroup': {
    supports: ['LogGroupName'],
    harmless: {
      DataProtectionPolicy: 'logs stay on this machine',
      KmsKeyId: 'logs stay on this machine',
      LogGroupClass: 'a price, not a behaviour',
      RetentionInDays: 'logs are shown, not kept',
    },
    create: createLogGroup,
  },
  'AWS::Logs::MetricFilter': {
    supports: ['LogGroupName', 'FilterName'],
    harmless: { FilterPattern: 'there is no CloudWatch here', MetricTransformations: 'there is no CloudWatch here' },
    create: ({ logicalId }) => ({ ref: logicalId }),
  },
};
