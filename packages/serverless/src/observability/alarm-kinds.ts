import type { Template } from '../canary/template';
import { apiGateway, dynamo, ecom, events, kinesis, lambda, type Metric, nameOf, scheduler, sqs, states } from './metric';
import { deadLetterQueues, functionWords, kebab, namedIn, ofType, ownFunctions, streamReaders, workQueues } from './resources';

export const kindNames = [
  ...['api-faults', 'api-latency', 'dead-letters', 'failures', 'function-errors', 'lambda-throttles', 'lost-targets', 'near-timeout'],
  ...['queue-age', 'schedules-dropped', 'socket-faults', 'stream-lag', 'stream-throttles', 'table-throttles', 'workflow-failures'],
] as const;
export type KindName = (typeof kindNames)[number];

/** Something to watch: metrics that are summed, and when the sum is too much. */
export type Watch = {
  readonly kind: KindName;
  /** What the alarm is called after service and stage. */
  readonly name: string;
  readonly metrics: readonly Metric[];
  /** More than this is too much. */
  readonly threshold: number;
  /** Minutes in a row. */
  readonly minutes: number;
};

type Kind = (template: Template, service: string) => readonly Watch[];

const SECOND = 1_000;
const once = { threshold: 0, minutes: 1 };

const deadLetters: Kind = (template) =>
  deadLetterQueues(template).map(({ id }) => ({
    kind: 'dead-letters',
    name: kebab(id),
    metrics: [sqs('ApproximateNumberOfMessagesVisible', { QueueName: nameOf(id) })],
    ...once,
  }));

const queueAge: Kind = (template) =>
  workQueues(template).map(({ id }) => ({
    kind: 'queue-age',
    name: `${kebab(id)}-age`,
    metrics: [sqs('ApproximateAgeOfOldestMessage', { QueueName: nameOf(id) })],
    threshold: 600,
    minutes: 5,
  }));

const streamLag: Kind = (template) =>
  streamReaders(template).map((id) => ({
    kind: 'stream-lag',
    name: `${functionWords(id)}-lag`,
    metrics: [lambda('IteratorAge', { FunctionName: { Ref: id } }, 'Maximum')],
    threshold: 60 * SECOND,
    minutes: 3,
  }));

const isSocket = ({ properties }: ReturnType<typeof ofType>[number]): boolean => properties['ProtocolType'] === 'WEBSOCKET';

const apis: Kind = (template) =>
  ofType(template, 'AWS::ApiGatewayV2::Api').flatMap((api): readonly Watch[] => {
    const dimensions = { ApiId: { Ref: api.id } };
    if (isSocket(api)) {
      const metrics = [apiGateway('IntegrationError', dimensions), apiGateway('ExecutionError', dimensions)];
      return [{ kind: 'socket-faults', name: 'socket-faults', metrics, threshold: 5, minutes: 3 }];
    }
    return [
      { kind: 'api-faults', name: 'api-faults', metrics: [apiGateway('5xx', dimensions)], threshold: 5, minutes: 3 },
      { kind: 'api-latency', name: 'api-latency', metrics: [apiGateway('Latency', dimensions, 'p99')], threshold: 2 * SECOND, minutes: 5 },
    ];
  });

/** One each for all functions of a service, which they count themselves: CloudWatch bills an alarm by its metrics. */
const functions: Kind = (template, service) =>
  ownFunctions(template).length === 0
    ? []
    : [
        { kind: 'failures', name: 'failures', metrics: [ecom('Failed', { service })], threshold: 5, minutes: 5 },
        { kind: 'near-timeout', name: 'near-timeout', metrics: [ecom('NearTimeout', { service })], threshold: 0, minutes: 3 },
      ];

/** A state machine retries and catches, and has an alarm of its own. */
const callersWithRetries = new Set([
  ...['AWS::Lambda::EventSourceMapping', 'AWS::ApiGatewayV2::Integration', 'AWS::ApiGatewayV2::Authorizer'],
  'AWS::StepFunctions::StateMachine',
]);

/** Functions that another service of AWS waits for: no queue keeps what they failed to do, and no API counts it. */
const functionErrors: Kind = (template) => {
  const covered = new Set(
    Object.values(template.Resources)
      .filter(({ Type }) => callersWithRetries.has(Type))
      .flatMap(({ Properties = {} }) => namedIn(Properties)),
  );

  return ownFunctions(template)
    .filter(({ id, properties }) => !covered.has(id) && properties['DeadLetterConfig'] === undefined)
    .map(({ id }) => ({
      kind: 'function-errors',
      name: `${functionWords(id)}-errors`,
      metrics: [lambda('Errors', { FunctionName: { Ref: id } })],
      threshold: 0,
      minutes: 5,
    }));
};

const tableThrottles: Kind = (template) =>
  ofType(template, 'AWS::DynamoDB::Table').map(({ id }) => ({
    kind: 'table-throttles',
    name: `${kebab(id)}-throttles`,
    metrics: ['ReadThrottleEvents', 'WriteThrottleEvents'].map((name) => dynamo(name, { TableName: { Ref: id } })),
    threshold: 10,
    minutes: 3,
  }));

const schedulesDropped: Kind = (template) =>
  ofType(template, 'AWS::Scheduler::ScheduleGroup').map(({ id }) => ({
    kind: 'schedules-dropped',
    name: `${kebab(id)}-dropped`,
    metrics: [scheduler('InvocationDroppedCount', { ScheduleGroup: { Ref: id } })],
    ...once,
  }));

/** What a rule could give neither to its target nor to the target's dead letter queue is gone. */
const lostTargets: Kind = (template) =>
  ofType(template, 'AWS::Events::Rule').map(({ id, properties: { EventBusName } }) => ({
    kind: 'lost-targets',
    name: `${kebab(id)}-lost`,
    metrics: [events('InvocationsFailedToBeSentToDlq', { ...(EventBusName !== undefined && { EventBusName }), RuleName: { Ref: id } })],
    ...once,
  }));

const streamThrottles: Kind = (template) =>
  ofType(template, 'AWS::Kinesis::Stream').map(({ id }) => ({
    kind: 'stream-throttles',
    name: `${kebab(id)}-throttles`,
    metrics: [kinesis('WriteProvisionedThroughputExceeded', { StreamName: { Ref: id } })],
    threshold: 10,
    minutes: 3,
  }));

const workflowFailures: Kind = (template) =>
  ofType(template, 'AWS::StepFunctions::StateMachine').map(({ id }) => ({
    kind: 'workflow-failures',
    name: `${kebab(id)}-failures`,
    metrics: ['ExecutionsFailed', 'ExecutionsTimedOut', 'ExecutionsAborted'].map((name) => states(name, { StateMachineArn: { Ref: id } })),
    ...once,
  }));

/** The account's own limit, watched where the topic of alarms is: no service can use it up alone. */
const lambdaThrottles: Kind = (template) =>
  ofType(template, 'AWS::SNS::Topic').some(({ id }) => id === 'AlarmTopic')
    ? [{ kind: 'lambda-throttles', name: 'lambda-throttles', metrics: [lambda('Throttles', {})], threshold: 0, minutes: 3 }]
    : [];

const kinds: readonly Kind[] = [
  ...[deadLetters, queueAge, streamLag, apis, functions, functionErrors, tableThrottles],
  ...[schedulesDropped, lostTargets, streamThrottles, workflowFailures, lambdaThrottles],
];

/** @returns what is to be watched of a compiled service, by what it has. @param service `ecom-auction-prod`, as its functions say it */
export const watchesOf = (template: Template, service: string): readonly Watch[] => kinds.flatMap((kind) => kind(template, service));
