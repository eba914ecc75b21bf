import { allow, arn, defineFunction, functionUrl, objectsIn, param, ref } from '@ecom/serverless';

export const openReceipt = defineFunction('open-receipt', {
  on: [functionUrl('/{orderId}')],
  env: {
    ORDER_TABLE: ref('OrderTable'),
    RECEIPTS_BUCKET: ref('ReceiptsBucket'),
    USER_POOL_ID: param('userPoolId'),
    USER_POOL_CLIENT_ID: param('userPoolClientId'),
  },
  iam: [
    allow(['dynamodb:GetItem'], arn('OrderTable')),
    allow(['s3:GetObject'], objectsIn('ReceiptsBucket')),
    // Without it, S3 answers for what is not there as for what may not be read.
    allow(['s3:ListBucket'], arn('ReceiptsBucket')),
  ],
  // A slow reader is waited for; nothing is held but the piece that is on its way.
  timeout: 120,
});
