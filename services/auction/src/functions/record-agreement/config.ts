import { allow, arn, defineFunction, ref } from '@ecom/serverless';
import { agreements, agreementsBucket } from '../agreements-bucket/config';

/** S3 invokes it and does not wait; where its outcomes go is in resources/agreements.yml. */
export const recordAgreement = defineFunction('record-agreement', {
  env: { AUCTION_TABLE: ref('AuctionTable'), AGREEMENTS_BUCKET: agreementsBucket },
  iam: [
    allow(['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem'], arn('AuctionTable')),
    allow(['s3:GetObject'], agreements),
    allow(['sns:Publish'], ref('AgreementRecordedTopic'), ref('AgreementRefusedTopic')),
  ],
  timeout: 30,
  memorySize: 1024,
});
