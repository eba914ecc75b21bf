import { allow, arn, defineFunction, http, ref } from '@ecom/serverless';
import { agreements, agreementsBucket } from '../agreements-bucket/config';

export const requestAgreementUpload = defineFunction('request-agreement-upload', {
  on: [http('POST', '/auctions/{auctionId}/agreements')],
  env: { AUCTION_TABLE: ref('AuctionTable'), AGREEMENTS_BUCKET: agreementsBucket },
  iam: [
    allow(['dynamodb:GetItem', 'dynamodb:PutItem'], arn('AuctionTable')),
    // What a presigned address may take is what its signer may put.
    allow(['s3:PutObject'], agreements),
  ],
});
