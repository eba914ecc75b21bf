import type { ResourceRules } from '../template/findings';
import { allProperties, propertyRules } from '../template/property-rules';
import { apiGateways } from './api-gateway';
import { cloudWatch } from './cloudwatch';
import { cognitoPools } from './cognito-pool';
import { dynamoDbTables } from './dynamodb-table';
import { eventBuses } from './event-bus';
import { eventSourceMappings } from './event-source-mapping';
import type { HandlersByType, ResourceHandler } from './handler';
import { iamRoles } from './iam';
import { kinesisStreams } from './kinesis-stream';
import { lambdaFunctions } from './lambda-function';
import { permissions } from './permissions';
import { s3Buckets } from './s3-bucket';
import { schedules } from './schedule';
import { secrets } from './secrets';
import { snsTopics } from './sns-topic';
import { sqsQueues } from './sqs-queue';
import { stateMachines } from './state-machine';

const handlers: HandlersByType = {
  ...apiGateways,
  ...cloudWatch,
  ...cognitoPools,
  ...dynamoDbTables,
  ...eventBuses,
  ...eventSourceMappings,
  ...iamRoles,
  ...kinesisStreams,
  ...lambdaFunctions,
  ...permissions,
  ...s3Buckets,
  ...schedules,
  ...secrets,
  ...snsTopics,
  ...sqsQueues,
  ...stateMachines,
};

/** Tags say who pays; no resource behaves differently for them. */
const everywhere = ['Tags'];

const rulesFor = ({ supports, harmless = {}, values }: ResourceHandler): ResourceRules => ({
  properties: supports.includes('*') ? allProperties : propertyRules([...supports, ...Object.keys(harmless), ...everywhere]),
  ...(values && { values }),
});

const rules = new Map(Object.entries(handlers).map(([type, handler]) => [type, rulesFor(handler)]));

export const handlerFor = (type: string): ResourceHandler | undefined => handlers[type];
export const rulesOf = (type: string): ResourceRules | undefined => rules.get(type);
