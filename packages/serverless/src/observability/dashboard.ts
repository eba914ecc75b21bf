import type { Template } from '../canary/template';
import type { Observed } from './alarms';
import { apiGateway, dynamo, ecom, kinesis, lambda, type Metric, nameOf, sqs, states } from './metric';
import { deadLetterQueues, type Found, functionWords, kebab, ofType, ownFunctions, streamReaders, workQueues } from './resources';
import { dashboardBody, type Widget } from './widgets';

type Lines = Widget['metrics'];

const line = (label: string, metric: Metric): Lines[number] => ({ label, metric });

const apiWidgets = ({ id, properties }: Found): readonly Widget[] => {
  const dimensions = { ApiId: { Ref: id } };
  if (properties['ProtocolType'] === 'WEBSOCKET')
    return [
      {
        title: 'Sockets',
        metrics: ['ConnectCount', 'MessageCount', 'ClientError', 'IntegrationError', 'ExecutionError'].map((name) =>
          line(name, apiGateway(name, dimensions)),
        ),
      },
    ];
  return [
    { title: 'Requests', metrics: ['Count', '4xx', '5xx'].map((name) => line(name, apiGateway(name, dimensions))) },
    { title: 'Latency, ms', metrics: ['p50', 'p99'].map((stat) => line(stat, apiGateway('Latency', dimensions, stat))) },
  ];
};

const functionWidgets = (template: Template, service: string): readonly Widget[] => {
  const functions = ownFunctions(template);
  if (functions.length === 0) return [];
  const perFunction = (name: string, stat?: string): Lines =>
    functions.map(({ id }) => line(functionWords(id), lambda(name, { FunctionName: { Ref: id } }, stat)));

  return [
    { title: 'Invocations', metrics: perFunction('Invocations'), stacked: true },
    { title: 'Errors', metrics: perFunction('Errors'), stacked: true },
    { title: 'Throttles', metrics: perFunction('Throttles'), stacked: true },
    { title: 'Duration p99, ms', metrics: perFunction('Duration', 'p99') },
    { title: 'Failures and near timeouts', metrics: ['Failed', 'NearTimeout'].map((name) => line(name, ecom(name, { service }))) },
  ];
};

const perQueue = (queues: readonly Found[], name: string): Lines =>
  queues.map(({ id }) => line(kebab(id), sqs(name, { QueueName: nameOf(id) })));

const queueWidgets = (template: Template): readonly Widget[] => {
  const [work, dead] = [workQueues(template), deadLetterQueues(template)];

  return [
    { title: 'Messages waiting', metrics: perQueue(work, 'ApproximateNumberOfMessagesVisible') },
    { title: 'Age of the oldest message, s', metrics: perQueue(work, 'ApproximateAgeOfOldestMessage') },
    { title: 'Dead letters', metrics: perQueue(dead, 'ApproximateNumberOfMessagesVisible') },
  ];
};

const streamWidget = (template: Template): Widget => ({
  title: 'Stream readers behind, ms',
  metrics: [
    ...streamReaders(template).map((id) => line(functionWords(id), lambda('IteratorAge', { FunctionName: { Ref: id } }, 'Maximum'))),
    ...ofType(template, 'AWS::Kinesis::Stream').flatMap(({ id }) =>
      ['IncomingRecords', 'WriteProvisionedThroughputExceeded'].map((name) => line(name, kinesis(name, { StreamName: { Ref: id } }))),
    ),
  ],
});

const tableWidgets = (template: Template): readonly Widget[] => {
  const tables = ofType(template, 'AWS::DynamoDB::Table');
  const perTable = (names: readonly string[]): Lines =>
    tables.flatMap(({ id }) => names.map((name) => line(`${kebab(id)} ${name}`, dynamo(name, { TableName: { Ref: id } }))));

  return [
    { title: 'Table units consumed', metrics: perTable(['ConsumedReadCapacityUnits', 'ConsumedWriteCapacityUnits']) },
    { title: 'Table requests throttled', metrics: perTable(['ReadThrottleEvents', 'WriteThrottleEvents']) },
  ];
};

const workflowWidget = (template: Template): Widget => ({
  title: 'Workflows',
  metrics: ofType(template, 'AWS::StepFunctions::StateMachine').flatMap(({ id }) =>
    ['ExecutionsSucceeded', 'ExecutionsFailed', 'ExecutionsTimedOut'].map((name) =>
      line(name, states(name, { StateMachineArn: { Ref: id } })),
    ),
  ),
});

const businessWidget = (measures: readonly string[], service: string): Widget => ({
  title: 'What it is for',
  metrics: measures.map((name) => line(name, ecom(name, { service }))),
});

/** @returns the widgets of what the service has; a kind that it has nothing of is left out. */
const widgetsOf = (template: Template, service: string, measures: readonly string[]): readonly Widget[] =>
  [
    businessWidget(measures, service),
    ...ofType(template, 'AWS::ApiGatewayV2::Api').flatMap(apiWidgets),
    ...functionWidgets(template, service),
    ...queueWidgets(template),
    streamWidget(template),
    ...tableWidgets(template),
    workflowWidget(template),
  ].filter(({ metrics }) => metrics.length > 0);

/** Adds a dashboard of everything that the template has. @param measures names of what the domain counts */
export const withDashboard = (template: Template, { service, stage }: Observed, measures: readonly string[]): Template => {
  const widgets = widgetsOf(template, `${service}-${stage}`, measures);
  if (widgets.length === 0) return template;
  const Dashboard = {
    Type: 'AWS::CloudWatch::Dashboard',
    Properties: {
      // Dashboards have one name in all regions of an account.
      DashboardName: { 'Fn::Sub': `${service}-${stage}-\${AWS::Region}` },
      DashboardBody: { 'Fn::Sub': JSON.stringify(dashboardBody(widgets)) },
    },
  };

  return { ...template, Resources: { ...template.Resources, Dashboard } };
};
