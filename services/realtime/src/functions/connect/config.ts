import { allow, arn, defineFunction, param, ref, socket } from '@ecom/serverless';

export const connect = defineFunction('connect', {
  on: [socket('$connect', param('authorizerArn'))],
  env: { REALTIME_TABLE: ref('RealtimeTable') },
  iam: [allow(['dynamodb:PutItem'], arn('RealtimeTable'))],
});
