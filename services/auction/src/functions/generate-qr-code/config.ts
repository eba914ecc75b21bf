import { allow, arn, defineFunction, objectsIn, param, queue, ref } from '@ecom/serverless';

/** Events reach the queue by the rule in resources/rules.yml. */
export const generateQrCode = defineFunction('generate-qr-code', {
  on: [queue(arn('QrCodeQueue'), { batchSize: 10, maximumConcurrency: 5 })],
  env: {
    AUCTION_TABLE: ref('AuctionTable'),
    PICTURES_BUCKET: ref('PicturesBucket'),
    AUCTION_API_URL: arn('HttpApi', 'ApiEndpoint'),
    PUBLIC_SITE_URL: param('publicSiteUrl'),
  },
  iam: [
    allow(['dynamodb:GetItem', 'dynamodb:UpdateItem'], arn('AuctionTable')),
    allow(['s3:PutObject'], objectsIn('PicturesBucket', 'qr/')),
  ],
  timeout: 30,
});
