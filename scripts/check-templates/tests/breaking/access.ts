import type { Resource, Statement } from '../../template';
import { arn, type Breaking, changed, compiled, good, role, statement } from '../good-service';

const policy = (...Statement: readonly Statement[]): Resource => ({
  Type: 'AWS::SQS::QueuePolicy',
  Properties: { Queues: [{ Ref: 'Queue' }], PolicyDocument: { Statement } },
});

const lets = (Principal: unknown): Statement => ({ Effect: 'Allow', Principal, Action: 'sqs:SendMessage' });

const scheduler: Resource = {
  Type: 'AWS::IAM::Role',
  Properties: { AssumeRolePolicyDocument: { Statement: [lets({ Service: ['scheduler.amazonaws.com'] })] } },
};

const everyTable = { 'Fn::Sub': 'arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/*' };
const everyStage = 'arn:aws:dynamodb:eu-west-1:111111111111:table/ecom-wallet-*';

/** Who may do what. */
export const access: Breaking = {
  'no-resource-wildcard': [
    ['a star in a role', compiled({ PayRole: role(statement('dynamodb:PutItem', '*')) })],
    ['a star where only its neighbour needs one', compiled({ PayRole: role(statement('states:StartExecution', '*')) })],
    [
      'a star in a policy',
      compiled({
        Policy: { Type: 'AWS::IAM::Policy', Properties: { PolicyDocument: { Statement: [statement('sqs:SendMessage', '*')] } } },
      }),
    ],
  ],
  'no-account-wide-resource': [
    ['every table', compiled({ PayRole: role(statement('dynamodb:PutItem', everyTable)) })],
    ['tables of every stage', compiled({ PayRole: role(statement('dynamodb:PutItem', everyStage)) })],
  ],
  'no-action-wildcard': [['every action', compiled({ PayRole: role(statement('dynamodb:*', arn('Table'))) })]],
  'role-per-function': [['two functions, one role', compiled({ Refund: good['Pay'] as Resource })]],
  'callers-named': [
    ['an API of anybody', compiled({ Permission: { Type: 'AWS::Lambda::Permission', Properties: { FunctionName: arn('Pay') } } })],
  ],
  'services-name-their-source': [
    ['a queue that takes from every rule', compiled({ Policy: policy(lets({ Service: 'events.amazonaws.com' })) })],
    ['a role that every scheduler may take', compiled({ ScheduleRole: scheduler })],
  ],
  'nobody-is-everybody': [
    ['a queue for everybody', compiled({ Policy: policy(lets('*')) })],
    ['every account', compiled({ Policy: policy(lets({ AWS: ['*'] })) })],
  ],
  'routes-authorised': [
    ['no authorizer and no reason', compiled({}, { publicRoutes: {} })],
    ['an empty reason', compiled({}, { publicRoutes: { 'GET /prices': ' ' } })],
    [
      'a socket that anybody may open',
      compiled({ Connect: { Type: 'AWS::ApiGatewayV2::Route', Properties: { RouteKey: '$connect', AuthorizationType: 'NONE' } } }),
    ],
  ],
  'public-routes-exist': [
    [
      'a reason for a route with an authorizer',
      compiled({}, { publicRoutes: { 'GET /prices': 'Prices are public.', 'POST /payments': 'Left over.' } }),
    ],
  ],
  'stages-throttled': [
    ['no limit', changed('Stage', { DefaultRouteSettings: undefined })],
    ['a burst and no rate', changed('Stage', { DefaultRouteSettings: { ThrottlingBurstLimit: 10 } })],
  ],
  'stages-logged': [['no log', changed('Stage', { AccessLogSettings: undefined })]],
  'no-open-function-url': [['a URL for everybody', compiled({ Url: { Type: 'AWS::Lambda::Url', Properties: { AuthType: 'NONE' } } })]],
};
