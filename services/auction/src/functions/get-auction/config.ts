import { allow, arn, defineFunction, http, objectsIn, ref } from '@ecom/serverless';

export const getAuction = defineFunction('get-auction', {
  on: [http('GET', '/auctions/{auctionId}', { public: 'Anybody may look at what is for sale.' })],
  env: { AUCTION_TABLE: ref('AuctionTable'), PICTURES_BUCKET: ref('PicturesBucket') },
  iam: [
    allow(['dynamodb:Query'], arn('AuctionTable')),
    // What a presigned URL may show is what its signer may read.
    allow(['s3:GetObject'], objectsIn('PicturesBucket', 'pictures/'), objectsIn('PicturesBucket', 'qr/')),
  ],
});
