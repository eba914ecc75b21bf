import type { Acknowledgement } from './acknowledgements';

/** Lists of roles and functions would grow with every function: these speak of all, because a stricter rule of the house does too. */
const coveredByTheHouse: readonly Acknowledgement[] = [
  {
    rule: 'AwsSolutions-APIG4',
    on: /^HttpApiRoute|WebsocketsRoute$/,
    reason:
      'A route without authorizer gives its reason where it is declared, with http(…, { public }): routes-authorised. A socket proves who it is when it connects; its other routes follow on that connection.',
  },
  {
    rule: 'AwsSolutions-IAM5',
    detail: /^Resource::\*$/,
    on: /Role$/,
    reason:
      'Traces, delivery of logs and answers to task tokens have no resources to name; no-resource-wildcard allows a star for nothing else.',
  },
  {
    rule: 'AwsSolutions-IAM5',
    detail: /^Resource::(?!\*$)/,
    on: /Role$/,
    reason:
      'Items below something that is named: streams of one log group, indexes of one table, objects of one bucket, connections of one API, schedules of one group, aliases and alarms of one service and stage. no-account-wide-resource refuses the rest.',
  },
  {
    rule: 'Serverless-LambdaStarPermissions',
    on: /Role$/,
    reason: 'Says the same as AwsSolutions-IAM5 once more: no-resource-wildcard, no-account-wide-resource and no-action-wildcard.',
  },
  {
    rule: 'Serverless-LambdaDLQ',
    on: /LambdaFunction$/,
    reason:
      'Lambda uses that queue for asynchronous invocations alone: dead-letter-per-asynchronous-function asks it of the functions that have such. Requests get an answer; queues and streams have their own dead letter queues.',
  },
  {
    rule: 'Serverless-LambdaEventSourceMappingDestination',
    on: /EventSourceMappingSQS/,
    reason: 'Lambda takes such a destination for streams only; a queue has its RedrivePolicy: dead-letter-per-queue.',
  },
  {
    rule: 'AwsSolutions-SQS3',
    on: /Dlq$/,
    reason: 'The dead letter queue of a stream, which the rule does not recognise: dead-letter-per-queue does.',
  },
  {
    rule: 'Serverless-SQSRedrivePolicy',
    on: /Dlq$/,
    reason: 'A dead letter queue is the end of the way: an alarm stands there instead, alarm-per-dead-letter-queue.',
  },
];

const ofTheFramework: readonly Acknowledgement[] = [
  {
    rule: 'AwsSolutions-S1',
    on: /^ServerlessDeploymentBucket$/,
    reason: 'Archives of code on their way to Lambda, private, written by deployments alone; CloudTrail names who deployed.',
  },
  {
    rule: 'W3011',
    on: /LambdaVersion\w+$/,
    reason:
      'The framework retains old versions so that an alias can go back to them; a new one has a new id, so that none is ever replaced.',
  },
  {
    rule: 'W8003',
    on: /^Conditions\//,
    reason: 'Settings of the stage are filled in before CloudFormation sees the template, so that its conditions compare constants.',
  },
  {
    rule: 'W9053',
    on: /^Template$/,
    service: 'identity',
    reason: 'Google and Facebook are each offered for themselves; they are alike only in a stage that offers neither.',
  },
];

const decided: readonly Acknowledgement[] = [
  {
    rule: 'no-open-function-url',
    on: /^OpenReceiptLambdaFunctionUrl$/,
    service: 'checkout',
    reason:
      'Only a function URL streams, and browsers cannot sign for IAM: the function itself checks the access token, as the authorizer would, before it looks at anything. Decision 0025 says how the address is closed to all but CloudFront once that stands before it.',
  },
  {
    rule: 'AwsSolutions-S1',
    on: /^ReceiptsBucket$/,
    service: 'checkout',
    reason: 'One function writes here and one reads, for the buyer alone; both log each document, and every version of it is kept.',
  },
  {
    rule: 'AwsSolutions-SMG4',
    on: /^PaymentKey$/,
    service: 'checkout',
    reason: 'The payment provider makes its keys, and has no API to make another: whoever rolls the key there puts the new one here.',
  },
  {
    rule: 'AwsSolutions-S1',
    on: /^PicturesBucket$/,
    service: 'auction',
    reason:
      'Every object is reached through a signed address, and the request that asked for the address is in the access log of the API; a second log of each picture shown says nothing more.',
  },
  {
    rule: 'AwsSolutions-S1',
    on: /^AgreementsBucket$/,
    service: 'auction',
    reason:
      'As for pictures: each object is reached through a signed address alone, and who asked for one is in the access log of the API; every version of it is kept.',
  },
  {
    rule: 'AwsSolutions-COG2',
    on: /^UserPool$/,
    service: 'identity',
    reason: 'Buyers and sellers sign in with a password and a confirmed address; a second factor needs screens that no client here has.',
  },
  {
    rule: 'AwsSolutions-COG8',
    on: /^UserPool$/,
    service: 'identity',
    reason:
      'The plus tier is paid per user and month; passwords of twelve characters, the limits of Cognito and ours per route come first.',
  },
  {
    rule: 'encrypted-at-rest',
    on: /^AlarmTopic$/,
    service: 'platform',
    reason:
      'CloudWatch cannot publish under the key alias/aws/sns, and its alarms would be lost without a word; a key of our own costs a dollar a month and stage for texts that hold no data of anybody.',
  },
  {
    rule: 'AwsSolutions-IAM4',
    detail: /AmazonAPIGatewayPushToCloudWatchLogs$/,
    on: /^ApiGatewayLogRole$/,
    service: 'platform',
    reason: 'The policy that API Gateway documents for this role, and looks for when the account is told to use it.',
  },
  {
    rule: 'services-name-their-source',
    on: /^ApiGatewayLogRole$/,
    service: 'platform',
    reason: 'The one role of the account, for all its APIs: API Gateway assumes it when it is set, before any API is its source.',
  },
];

/** What GitHub deploys with makes things that are not there yet: it knows them by how their names begin. */
const ofDeployRoles: readonly Acknowledgement[] = [
  {
    rule: 'AwsSolutions-IAM5',
    detail: /^Resource::arn:/,
    on: /^(DeployRole|ComputePolicy|DataPolicy|RolesPolicy|Boundary)$/,
    service: 'deploy-roles',
    reason:
      'Everything of a stage is called ecom-<service>-<stage>…, which `pnpm delivery lint` holds every template to; what AWS gives an id of its own is behind the stack that made it.',
  },
  {
    rule: 'AwsSolutions-IAM5',
    detail: /^Resource::\*$/,
    on: /^(DeployRole|ComputePolicy|DataPolicy|Boundary)$/,
    service: 'deploy-roles',
    reason: 'Creating, listing and validating, traces, delivery of logs and answers to task tokens: IAM knows no resource for these.',
  },
  {
    rule: 'AwsSolutions-IAM5',
    detail: /^Action::/,
    on: /^(DataPolicy|Boundary)$/,
    service: 'deploy-roles',
    reason:
      'Of CloudFormation’s role, reading alone. The boundary allows nothing by itself: it is the most that roles of functions may have, and those name each action.',
  },
];

/** Every finding that stays, and why. Reasons that name a rule of the house hold because that rule is checked too. */
export const acknowledged: readonly Acknowledgement[] = [...coveredByTheHouse, ...ofTheFramework, ...decided, ...ofDeployRoles];
