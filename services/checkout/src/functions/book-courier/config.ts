import { courierRequested } from '@ecom/contracts';
import { allow, arn, defineFunction, param, queue } from '@ecom/serverless';

export const bookCourier = defineFunction('book-courier', {
  on: [queue(arn('CourierQueue'), { receives: courierRequested })],
  env: { COURIER_API_URL: param('courierApiUrl') },
  // IAM knows no resource for an answer: its token, which nobody can guess, is what it opens.
  iam: [allow(['states:SendTaskSuccess', 'states:SendTaskFailure', 'states:SendTaskHeartbeat'], '*')],
  timeout: 30,
});
