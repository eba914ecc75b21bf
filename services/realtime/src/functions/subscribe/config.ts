import { allow, arn, defineFunction, ref, socket } from '@ecom/serverless';
import { manageConnections, socketEndpoint } from '../config';

export const subscribe = defineFunction('subscribe', {
  on: [socket('subscribe')],
  timeout: 29,
  env: { REALTIME_TABLE: ref('RealtimeTable'), SOCKET_ENDPOINT: socketEndpoint },
  iam: [
    allow(
      [
        'dynamodb:ConditionCheckItem',
        'dynamodb:DeleteItem',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:UpdateItem',
      ],
      arn('RealtimeTable'),
    ),
    manageConnections,
  ],
});
