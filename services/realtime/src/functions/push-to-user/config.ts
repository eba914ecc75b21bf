import { pushRequested } from '@ecom/contracts';
import { allow, arn, defineFunction, queue, ref } from '@ecom/serverless';
import { manageConnections, socketEndpoint } from '../config';

export const pushToUser = defineFunction('push-to-user', {
  on: [queue(arn('PushQueue'), { receives: pushRequested })],
  timeout: 20,
  env: { REALTIME_TABLE: ref('RealtimeTable'), SOCKET_ENDPOINT: socketEndpoint },
  iam: [allow(['dynamodb:DeleteItem', 'dynamodb:Query'], arn('RealtimeTable')), manageConnections],
});
