import { allow, arn, defineFunction, http, objectsIn, ref } from '@ecom/serverless';

export const requestPictureUpload = defineFunction('request-picture-upload', {
  on: [http('POST', '/auctions/{auctionId}/pictures')],
  env: { AUCTION_TABLE: ref('AuctionTable'), PICTURES_BUCKET: ref('PicturesBucket') },
  iam: [
    allow(['dynamodb:GetItem', 'dynamodb:PutItem'], arn('AuctionTable')),
    // What a presigned form may upload is what its signer may put.
    allow(['s3:PutObject'], objectsIn('PicturesBucket', 'pictures/')),
  ],
});
