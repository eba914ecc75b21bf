import { receiptRequested } from '@ecom/contracts';
import { allow, arn, defineFunction, objectsIn, param, queue, ref } from '@ecom/serverless';

export const generateReceipt = defineFunction('generate-receipt', {
  on: [queue(arn('ReceiptQueue'), { receives: receiptRequested, maximumConcurrency: 10 })],
  env: {
    ORDER_TABLE: ref('OrderTable'),
    RECEIPTS_BUCKET: ref('ReceiptsBucket'),
    NAMES_FUNCTION: param('namesFunctionArn'),
    SITE_URL: param('publicSiteUrl'),
    AUCTION_API_URL: param('auctionApiUrl'),
  },
  iam: [
    allow(['dynamodb:GetItem'], arn('OrderTable')),
    allow(['lambda:InvokeFunction'], param('namesFunctionArn')),
    allow(['s3:PutObject'], objectsIn('ReceiptsBucket')),
  ],
  timeout: 30,
});
