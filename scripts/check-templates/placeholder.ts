const account = 'us-east-1:000000000000';

const arns: readonly (readonly [suffix: string, arn: string])[] = [
  ['BusArn', `arn:aws:events:${account}:event-bus/ecom-placeholder-check`],
  ['StreamArn', `arn:aws:kinesis:${account}:stream/ecom-placeholder-check`],
  ['QueueArn', `arn:aws:sqs:${account}:ecom-placeholder-check`],
  ['TopicArn', `arn:aws:sns:${account}:ecom-placeholder-check`],
  ['TableArn', `arn:aws:dynamodb:${account}:table/ecom-placeholder-check`],
  ['BucketArn', 'arn:aws:s3:::ecom-placeholder-check'],
  ['PoolArn', `arn:aws:cognito-idp:${account}:userpool/us-east-1_placeholder`],
  ['Arn', `arn:aws:lambda:${account}:function:ecom-placeholder-check`],
  ['Url', 'https://placeholder.example'],
];

/** @returns a value that has the form of what the param's name promises: the framework checks the form of ARNs. */
export const placeholderFor = (param: string): string => arns.find(([suffix]) => param.endsWith(suffix))?.[1] ?? 'placeholder';
