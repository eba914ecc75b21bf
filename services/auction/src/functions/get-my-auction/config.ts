import { allow, arn, defineFunction, http, objectsIn, ref } from '@ecom/serverless';

export const getMyAuction = defineFunction('get-my-auction', {
  on: [http('GET', '/me/auctions/{auctionId}')],
  env: { AUCTION_TABLE: ref('AuctionTable'), PICTURES_BUCKET: ref('PicturesBucket') },
  iam: [
    allow(['dynamodb:Query'], arn('AuctionTable')),
    // What a presigned URL may show is what its signer may read.
    allow(['s3:GetObject'], objectsIn('PicturesBucket', 'pictures/')),
  ],
});
