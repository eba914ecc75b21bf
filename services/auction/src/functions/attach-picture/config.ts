import { allow, arn, defineFunction, objectsIn, queue, ref } from '@ecom/serverless';

export const attachPicture = defineFunction('attach-picture', {
  on: [queue(arn('PictureQueue'))],
  env: { AUCTION_TABLE: ref('AuctionTable'), PICTURES_BUCKET: ref('PicturesBucket') },
  iam: [
    allow(['dynamodb:GetItem', 'dynamodb:UpdateItem'], arn('AuctionTable')),
    allow(['s3:GetObject', 's3:DeleteObject'], objectsIn('PicturesBucket', 'pictures/')),
    // Whoever may not list is told 403 and not 404 of an object that is gone: a repeated message would fail for ever.
    allow(['s3:ListBucket'], arn('PicturesBucket')),
  ],
  timeout: 30,
});
