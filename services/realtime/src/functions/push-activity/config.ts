import { auctionActivity } from '@ecom/contracts';
import { activityStream, allow, arn, defineFunction, param, ref } from '@ecom/serverless';
import { manageConnections, socketEndpoint } from '../config';

export const pushActivity = defineFunction('push-activity', {
  on: [activityStream(param('activityStreamArn'), { deadLetterArn: arn('ActivityDlq'), receives: auctionActivity })],
  timeout: 60,
  env: { REALTIME_TABLE: ref('RealtimeTable'), SOCKET_ENDPOINT: socketEndpoint },
  iam: [
    allow(['dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem'], arn('RealtimeTable')),
    manageConnections,
  ],
});
