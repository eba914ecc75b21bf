import { payoutRequested } from '@ecom/contracts';
import { allow, arn, defineFunction, param, queue, ref } from '@ecom/serverless';

export const transferPayout = defineFunction('transfer-payout', {
  // Few at a time: a seller who sets an account may have many payouts waiting, and providers limit requests.
  on: [queue(arn('PayoutQueue'), { maximumConcurrency: 5, receives: payoutRequested })],
  env: { ORDER_TABLE: ref('OrderTable'), PAYMENT_KEY_SECRET: ref('PaymentKey'), PAYMENT_API_URL: param('paymentApiUrl') },
  iam: [
    allow(['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:UpdateItem'], arn('OrderTable')),
    allow(['secretsmanager:GetSecretValue'], ref('PaymentKey')),
  ],
  timeout: 45,
});
