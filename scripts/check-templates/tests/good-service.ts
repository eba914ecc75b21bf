import type { Compiled, Resource, Statement, Template } from '../template';

export const arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
export const statement = (Action: string, Resource: unknown): Statement => ({ Effect: 'Allow', Action: [Action], Resource: [Resource] });

const trust = { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' };
const logging = statement('logs:PutLogEvents', {
  'Fn::Sub': 'arn:${AWS::Partition}:logs:*:*:log-group:/aws/lambda/ecom-wallet-check-pay:*',
});
const tracing = statement('xray:PutTraceSegments', '*');

/** A role of a function that allows this, its log and its traces. */
export const role = (...statements: readonly Statement[]): Resource => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: { Statement: [trust] },
    Policies: [{ PolicyDocument: { Statement: [...statements, logging, tracing] } }],
  },
});

const alarm = (MetricName: string, queue: string): Resource => ({
  Type: 'AWS::CloudWatch::Alarm',
  Properties: {
    MetricName,
    AlarmDescription: 'Nobody was paid. Runbook: read the log of pay.',
    AlarmActions: ['arn:alarms'],
    Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': [queue, 'QueueName'] } }],
  },
});

const tls: Statement = { Effect: 'Deny', Principal: '*', Action: 'sqs:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } };

/** A service that keeps every rule: a route, a queue with its consumer, a table, and a rule of the bus. */
export const good: Readonly<Record<string, Resource>> = {
  Table: {
    Type: 'AWS::DynamoDB::Table',
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: {
      BillingMode: 'PAY_PER_REQUEST',
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true },
      DeletionProtectionEnabled: true,
    },
  },
  Queue: {
    Type: 'AWS::SQS::Queue',
    Properties: {
      SqsManagedSseEnabled: true,
      VisibilityTimeout: 60,
      RedrivePolicy: { deadLetterTargetArn: arn('Dlq'), maxReceiveCount: 5 },
    },
  },
  Dlq: { Type: 'AWS::SQS::Queue', Properties: { SqsManagedSseEnabled: true } },
  QueuePolicy: {
    Type: 'AWS::SQS::QueuePolicy',
    Properties: { Queues: [{ Ref: 'Queue' }, { Ref: 'Dlq' }], PolicyDocument: { Statement: [tls] } },
  },
  DlqAlarm: alarm('ApproximateNumberOfMessagesVisible', 'Dlq'),
  AgeAlarm: alarm('ApproximateAgeOfOldestMessage', 'Queue'),
  PayRole: role(statement('dynamodb:PutItem', arn('Table'))),
  Pay: {
    Type: 'AWS::Lambda::Function',
    Properties: { FunctionName: 'ecom-wallet-check-pay', Runtime: 'nodejs24.x', Timeout: 10, Role: arn('PayRole') },
  },
  PayLog: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: '/aws/lambda/ecom-wallet-check-pay', RetentionInDays: 30 } },
  PayQueue: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: { EventSourceArn: arn('Queue'), FunctionName: arn('Pay'), FunctionResponseTypes: ['ReportBatchItemFailures'] },
  },
  Route: { Type: 'AWS::ApiGatewayV2::Route', Properties: { RouteKey: 'POST /payments', AuthorizationType: 'CUSTOM' } },
  OpenRoute: { Type: 'AWS::ApiGatewayV2::Route', Properties: { RouteKey: 'GET /prices', AuthorizationType: 'NONE' } },
  SocketRoute: { Type: 'AWS::ApiGatewayV2::Route', Properties: { RouteKey: 'ping', AuthorizationType: 'NONE' } },
  Stage: {
    Type: 'AWS::ApiGatewayV2::Stage',
    Properties: { AccessLogSettings: {}, DefaultRouteSettings: { ThrottlingBurstLimit: 1000, ThrottlingRateLimit: 500 } },
  },
  Rule: {
    Type: 'AWS::Events::Rule',
    Properties: {
      EventBusName: 'bus',
      EventPattern: {},
      Targets: [{ Id: 'queue', Arn: arn('Queue'), DeadLetterConfig: { Arn: arn('Dlq') } }],
    },
  },
};

/** The good service with these resources instead of its own, or beside them. */
export const compiled = (changes: Readonly<Record<string, Resource>> = {}, others: Partial<Compiled> = {}): Compiled => ({
  service: 'wallet',
  stage: 'check',
  template: { Resources: { ...good, ...changes } },
  temporary: {},
  publicRoutes: { 'GET /prices': 'Prices are public.' },
  today: new Date('2026-06-01'),
  ...others,
});

/** The good service with these properties in one of its resources. */
export const changed = (id: string, properties: Readonly<Record<string, unknown>>): Compiled => {
  const { Type, Properties, ...policies } = good[id] ?? { Type: 'unknown' };

  return compiled({ [id]: { Type, ...policies, Properties: { ...Properties, ...properties } } });
};

/** The good service with a preview of it that holds this. */
export const previewed = (Resources: Template['Resources']): Compiled => compiled({}, { temporary: { 'pr-1': { Resources } } });

/** What breaks each rule, and how. */
export type Breaking = Readonly<Record<string, readonly (readonly [how: string, compiled: Compiled])[]>>;
