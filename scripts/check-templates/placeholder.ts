const account = 'us-east-1:000000000000';

const arns: readonly (readonly [suffix: string, arn: string])[] = [
  ['BusArn', `arn:aws:events:${account}:event-bus/placeholder`],
  ['StreamArn', `arn:aws:kinesis:${account}:stream/placeholder`],
  ['QueueArn', `arn:aws:sqs:${account}:placeholder`],
  ['TopicArn', `arn:aws:sns:${account}:placeholder`],
  ['TableArn', `arn:aws:dynamodb:${account}:table/placeholder`],
  ['BucketArn', 'arn:aws:s3:::placeholder'],
  ['PoolArn', `arn:aws:cognito-idp:${account}:userpool/us-east-1_placeholder`],
  ['Arn', `arn:aws:lambda:${account}:function:placeholder`],
  ['Url', 'https://placeholder.example'],
];

/** @returns a value that has the form of what the param's name promises: the framework checks the form of ARNs. */
export const placeholderFor = (param: string): string => arns.find(([suffix]) => param.endsWith(suffix))?.[1] ?? 'placeholder';
