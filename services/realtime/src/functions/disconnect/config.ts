import { allow, arn, defineFunction, ref, socket } from '@ecom/serverless';

export const disconnect = defineFunction('disconnect', {
  on: [socket('$disconnect')],
  env: { REALTIME_TABLE: ref('RealtimeTable') },
  iam: [allow(['dynamodb:DeleteItem'], arn('RealtimeTable'))],
});
