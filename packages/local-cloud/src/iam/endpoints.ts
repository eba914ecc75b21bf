import { signerScope } from './access-keys';
import { type ReadCalls, UnknownOperationError } from './call';
import { cognitoCalls } from './calls/cognito';
import { connectionsCalls } from './calls/connections';
import { dynamoDbCalls } from './calls/dynamodb';
import { eventsCalls } from './calls/events';
import { kinesisCalls } from './calls/kinesis';
import { lambdaCalls } from './calls/lambda';
import { s3Calls } from './calls/s3';
import { schedulerCalls } from './calls/scheduler';
import { secretsCalls } from './calls/secrets';
import { sesCalls } from './calls/ses';
import { snsCalls } from './calls/sns';
import { sqsCalls } from './calls/sqs';
import { statesCalls } from './calls/states';
import { type Endpoint, endpointOf, type Head } from './inspect';
import type { SignedService } from './refusal';

const sharing: Readonly<Partial<Record<string, ReadCalls>>> = { sqs: sqsCalls, sns: snsCalls, s3: s3Calls };

const unknown: ReadCalls = ({ method, path }) => {
  throw new UnknownOperationError(`${method} ${path}`, 'sqs.ts, sns.ts or s3.ts');
};

/** SQS, SNS and S3 answer at one address: the signature says which of them is meant. */
const queuesEndpoint: Endpoint = {
  serviceOf: (head: Head) => {
    const service = signerScope(head)?.[2] ?? '';
    return (service in sharing ? service : 's3') as SignedService;
  },
  callsOf: (service) => sharing[service] ?? unknown,
};

/** How requests become calls, by engine. */
export const endpoints = {
  cognito: endpointOf('cognito-idp', cognitoCalls),
  dynamodb: endpointOf('dynamodb', dynamoDbCalls),
  events: endpointOf('events', eventsCalls),
  kinesis: endpointOf('kinesis', kinesisCalls),
  lambda: endpointOf('lambda', lambdaCalls),
  mail: endpointOf('ses', sesCalls),
  queues: queuesEndpoint,
  scheduler: endpointOf('scheduler', schedulerCalls),
  secrets: endpointOf('secretsmanager', secretsCalls),
  states: endpointOf('states', statesCalls),
} as const;

export const connectionsEndpoint = (apiId: string, stage: string): Endpoint => endpointOf('execute-api', connectionsCalls(apiId, stage));
