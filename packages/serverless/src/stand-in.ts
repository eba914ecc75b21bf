/** In every stand-in, and in nothing else: what holds it was packaged without an account and cannot be deployed. */
export const standInMark = 'EcomStandIn';

const account = 'us-east-1:000000000000';

const forms: readonly (readonly [suffix: string, value: string])[] = [
  ['BusArn', `arn:aws:events:${account}:event-bus/${standInMark}`],
  ['StreamArn', `arn:aws:kinesis:${account}:stream/${standInMark}`],
  ['QueueArn', `arn:aws:sqs:${account}:${standInMark}`],
  ['TopicArn', `arn:aws:sns:${account}:${standInMark}`],
  ['TableArn', `arn:aws:dynamodb:${account}:table/${standInMark}`],
  ['BucketArn', `arn:aws:s3:::${standInMark}`],
  ['PoolArn', `arn:aws:cognito-idp:${account}:userpool/us-east-1_${standInMark}`],
  ['StateMachineArn', `arn:aws:states:${account}:stateMachine:${standInMark}`],
  ['Arn', `arn:aws:lambda:${account}:function:${standInMark}`],
  ['Url', `https://${standInMark}.invalid`],
  ['PoolId', `us-east-1_${standInMark}`],
];

/**
 * @param param a name in `${param:…}`, e.g. `eventBusArn`
 * @returns a value that has the form of what the name promises: the framework checks the form of ARNs.
 */
export const standInFor = (param: string): string => forms.find(([suffix]) => param.endsWith(suffix))?.[1] ?? standInMark;
