import { allow, arn, defineFunction, http, ref } from '@ecom/serverless';
import { agreements, agreementsBucket } from '../agreements-bucket/config';

export const getAgreement = defineFunction('get-agreement', {
  on: [http('GET', '/auctions/{auctionId}/agreements/{agreementId}')],
  env: { AUCTION_TABLE: ref('AuctionTable'), AGREEMENTS_BUCKET: agreementsBucket },
  iam: [
    allow(['dynamodb:GetItem', 'dynamodb:Query'], arn('AuctionTable')),
    // What a presigned address may show is what its signer may read.
    allow(['s3:GetObject'], agreements),
  ],
});
