import { allow, arn, defineFunction, param, ref } from '@ecom/serverless';

export const refundBuyer = defineFunction('refund-buyer', {
  env: { ORDER_TABLE: ref('OrderTable'), PAYMENT_KEY_SECRET: ref('PaymentKey'), PAYMENT_API_URL: param('paymentApiUrl') },
  iam: [allow(['dynamodb:GetItem'], arn('OrderTable')), allow(['secretsmanager:GetSecretValue'], ref('PaymentKey'))],
  timeout: 30,
});
