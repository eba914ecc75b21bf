import { sub, type Value } from '@ecom/serverless';

/** By name, not by reference: the bucket tells a function of what arrives, and must not wait for a function that waits for the bucket. */
const NAME = 'ecom-${sls:stage}-agreements-${AWS::AccountId}-${AWS::Region}';

export const agreementsBucket: Value = sub(NAME);
export const agreements: Value = sub(`arn:\${AWS::Partition}:s3:::${NAME}/agreements/*`);
