import { allow, arn, defineFunction, ref, socket } from '@ecom/serverless';
import { manageConnections, socketEndpoint } from '../config';

export const unsubscribe = defineFunction('unsubscribe', {
  on: [socket('unsubscribe')],
  env: { REALTIME_TABLE: ref('RealtimeTable'), SOCKET_ENDPOINT: socketEndpoint },
  iam: [allow(['dynamodb:DeleteItem', 'dynamodb:UpdateItem'], arn('RealtimeTable')), manageConnections],
});
