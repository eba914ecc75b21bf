import { describe, expect, it } from 'vitest';
import { rules, templateProblems } from './rules';
import type { Compiled, Resource, Statement } from './template';

const arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const retained = { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' };
const statement = (Action: string, Resource: unknown) => ({ Effect: 'Allow', Action: [Action], Resource: [Resource] });
const role = (...statements: readonly Statement[]): Resource => ({
  Type: 'AWS::IAM::Role',
  Properties: { Policies: [{ PolicyDocument: { Statement: statements } }] },
});
const tracing = statement('xray:PutTraceSegments', '*');

/** A service that keeps every rule: a route, a queue with its consumer, a table, and a rule of the bus. */
const good: Readonly<Record<string, Resource>> = {
  Table: {
    Type: 'AWS::DynamoDB::Table',
    ...retained,
    Properties: { BillingMode: 'PAY_PER_REQUEST', PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } },
  },
  Queue: {
    Type: 'AWS::SQS::Queue',
    Properties: { VisibilityTimeout: 60, RedrivePolicy: { deadLetterTargetArn: arn('Dlq'), maxReceiveCount: 5 } },
  },
  Dlq: { Type: 'AWS::SQS::Queue' },
  DlqAlarm: {
    Type: 'AWS::CloudWatch::Alarm',
    Properties: { Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': ['Dlq', 'QueueName'] } }] },
  },
  PayRole: role(statement('dynamodb:PutItem', arn('Table')), tracing),
  Pay: { Type: 'AWS::Lambda::Function', Properties: { FunctionName: 'ecom-wallet-check-pay', Timeout: 10, Role: arn('PayRole') } },
  PayLog: { Type: 'AWS::Logs::LogGroup', Properties: { RetentionInDays: 30 } },
  PayQueue: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: { EventSourceArn: arn('Queue'), FunctionName: arn('Pay'), FunctionResponseTypes: ['ReportBatchItemFailures'] },
  },
  Route: { Type: 'AWS::ApiGatewayV2::Route', Properties: { RouteKey: 'POST /payments', AuthorizationType: 'CUSTOM' } },
  OpenRoute: { Type: 'AWS::ApiGatewayV2::Route', Properties: { RouteKey: 'GET /prices', AuthorizationType: 'NONE' } },
  SocketRoute: { Type: 'AWS::ApiGatewayV2::Route', Properties: { RouteKey: 'ping', AuthorizationType: 'NONE' } },
  Rule: {
    Type: 'AWS::Events::Rule',
    Properties: {
      EventBusName: 'bus',
      EventPattern: {},
      Targets: [{ Id: 'queue', Arn: arn('Queue'), DeadLetterConfig: { Arn: arn('Dlq') } }],
    },
  },
};

const compiled = (
  changes: Readonly<Record<string, Resource>> = {},
  publicRoutes: Compiled['publicRoutes'] = { 'GET /prices': 'Prices are public.' },
): Compiled => ({
  service: 'wallet',
  template: { Resources: { ...good, ...changes } },
  publicRoutes,
});

const changed = (id: string, properties: Readonly<Record<string, unknown>>): Compiled => {
  const { Type, Properties, ...policies } = good[id] ?? { Type: 'unknown' };

  return compiled({ [id]: { Type, ...policies, Properties: { ...Properties, ...properties } } });
};

const subscription: Resource = { Type: 'AWS::SNS::Subscription', Properties: { Protocol: 'sqs', Endpoint: arn('Queue') } };
const schedule: Resource = {
  Type: 'AWS::Events::Rule',
  Properties: { ScheduleExpression: 'rate(1 minute)', Targets: [{ Id: 'pay', Arn: arn('Pay'), DeadLetterConfig: {} }] },
};

/** What breaks each rule. */
const breaking: Readonly<Record<string, readonly (readonly [how: string, compiled: Compiled])[]>> = {
  'no-bus-by-accident': [['a bus of its own', compiled({ Bus: { Type: 'AWS::Events::EventBus' } })]],
  'no-default-bus': [['a pattern without a bus', changed('Rule', { EventBusName: undefined })]],
  'dead-letter-per-target': [
    ['a rule', changed('Rule', { Targets: [{ Id: 'queue', Arn: arn('Queue') }] })],
    ['a subscription', compiled({ Subscription: subscription })],
    [
      'a stream',
      compiled({
        Stream: {
          Type: 'AWS::Lambda::EventSourceMapping',
          Properties: { StartingPosition: 'LATEST', FunctionResponseTypes: ['ReportBatchItemFailures'] },
        },
      }),
    ],
    ['a schedule', compiled({ Schedule: { Type: 'AWS::Scheduler::Schedule', Properties: { Target: { Arn: arn('Queue') } } } })],
  ],
  'dead-letter-per-asynchronous-function': [['a schedule that invokes a function', compiled({ Schedule: schedule })]],
  'dead-letter-per-queue': [['a queue without redrive', changed('Queue', { RedrivePolicy: undefined })]],
  'alarm-per-dead-letter-queue': [['nobody watches', changed('DlqAlarm', { Dimensions: [] })]],
  'visibility-outlasts-the-function': [
    ['59 seconds for a function of 10', changed('Queue', { VisibilityTimeout: 59 })],
    ['the default', changed('Queue', { VisibilityTimeout: undefined })],
  ],
  'partial-batches': [['all or nothing', changed('PayQueue', { FunctionResponseTypes: undefined })]],
  'tables-survive': [
    ['a table that goes with its stack', compiled({ Table: { ...(good['Table'] as Resource), DeletionPolicy: 'Delete' } })],
    ['a table that goes when replaced', compiled({ Table: { ...(good['Table'] as Resource), UpdateReplacePolicy: undefined } })],
    ['no backup', changed('Table', { PointInTimeRecoverySpecification: undefined })],
  ],
  'tables-on-demand': [['planned capacity', changed('Table', { BillingMode: 'PROVISIONED' })]],
  'logs-expire': [['for ever', changed('PayLog', { RetentionInDays: undefined })]],
  'everything-reachable': [['a topic that nobody names', compiled({ Topic: { Type: 'AWS::SNS::Topic' } })]],
  'no-resource-wildcard': [
    ['a star in a role', compiled({ PayRole: role(statement('dynamodb:PutItem', '*'), tracing) })],
    [
      'a star in a policy',
      compiled({
        Policy: { Type: 'AWS::IAM::Policy', Properties: { PolicyDocument: { Statement: [statement('sqs:SendMessage', '*')] } } },
      }),
    ],
  ],
  'no-action-wildcard': [['every action', compiled({ PayRole: role(statement('dynamodb:*', arn('Table'))) })]],
  'role-per-function': [['two functions, one role', compiled({ Refund: good['Pay'] as Resource })]],
  'callers-named': [
    ['an API of anybody', compiled({ Permission: { Type: 'AWS::Lambda::Permission', Properties: { FunctionName: arn('Pay') } } })],
    [
      'an API of anybody, through the alias',
      compiled({
        PayLambdaFunction: good['Pay'] as Resource,
        Permission: { Type: 'AWS::Lambda::Permission', Properties: { FunctionName: { Ref: 'PayLiveAlias' } } },
      }),
    ],
  ],
  'loops-on-purpose': [['a queue that feeds itself', compiled({ PayRole: role(statement('sqs:SendMessage', arn('Queue')), tracing) })]],
  'names-fit': [['65 characters', changed('Pay', { FunctionName: 'x'.repeat(65) })]],
  'stack-fits': [
    [
      '450 resources',
      compiled(Object.fromEntries(Array.from({ length: 450 }, (_, index) => [`Alarm${index}`, { Type: 'AWS::CloudWatch::Alarm' }]))),
    ],
  ],
  'ids-alphanumeric': [['a name with a dash', compiled({ 'pay-alarm': { Type: 'AWS::CloudWatch::Alarm' } })]],
  'routes-authorised': [
    ['no authorizer and no reason', compiled({}, {})],
    ['an empty reason', compiled({}, { 'GET /prices': ' ' })],
    [
      'a socket that anybody may open',
      compiled({ Connect: { Type: 'AWS::ApiGatewayV2::Route', Properties: { RouteKey: '$connect', AuthorizationType: 'NONE' } } }),
    ],
  ],
  'public-routes-exist': [
    ['a reason for a route with an authorizer', compiled({}, { 'GET /prices': 'Prices are public.', 'POST /payments': 'Left over.' })],
  ],
};

describe('the rules of templates', () => {
  it('let a service pass that keeps them', () => {
    expect(templateProblems(compiled())).toEqual([]);
  });

  it('have a case for every rule', () => {
    expect(Object.keys(breaking)).toEqual(rules.map(({ name }) => name));
  });

  it.each(Object.entries(breaking).flatMap(([name, cases]) => cases.map(([how, broken]) => ({ name, how, broken }))))(
    '$name: $how',
    ({ name, broken }) => {
      expect(templateProblems(broken)).toContainEqual(expect.stringContaining(`(${name}: `));
    },
  );

  it('let platform declare the bus', () => {
    const { template, ...rest } = compiled({ Bus: { Type: 'AWS::Events::EventBus' } });

    expect(templateProblems({ ...rest, template, service: 'platform' })).toEqual([]);
  });

  it('accept an asynchronous function whose failures go somewhere', () => {
    const invocations: Resource = {
      Type: 'AWS::Lambda::EventInvokeConfig',
      Properties: { FunctionName: { Ref: 'Pay' }, DestinationConfig: { OnFailure: { Destination: arn('Dlq') } } },
    };

    expect(templateProblems(compiled({ Schedule: schedule, Invocations: invocations }))).toEqual([]);
  });
});
