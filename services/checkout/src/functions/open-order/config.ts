import { allow, arn, defineFunction, param, queue, ref } from '@ecom/serverless';

/** Events reach the queue by the rules in resources/rules.yml. */
export const openOrder = defineFunction('open-order', {
  on: [queue(arn('SaleQueue'))],
  env: { ORDER_TABLE: ref('OrderTable'), PAYMENT_DAYS: param('paymentDays'), REMINDER_DAYS: param('reminderDays') },
  iam: [allow(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'], arn('OrderTable'))],
  timeout: 30,
});
