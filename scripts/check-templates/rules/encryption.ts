import { type Found, ofType, type Properties, type Rule } from '../template';

type AtRest = { readonly isEncrypted: (properties: Properties) => boolean; readonly mend: string };

/** Log groups are missing here: CloudWatch encrypts every one, under a key of its own. */
const atRest: Readonly<Record<string, AtRest>> = {
  'AWS::DynamoDB::Table': {
    isEncrypted: ({ SSESpecification }) => SSESpecification?.SSEEnabled === true,
    mend: 'set SSESpecification.SSEEnabled, or leave SSESpecification out: the plugin of @ecom/serverless sets it',
  },
  'AWS::Kinesis::Stream': {
    isEncrypted: ({ StreamEncryption }) => StreamEncryption !== undefined,
    mend: 'set StreamEncryption to KMS with alias/aws/kinesis',
  },
  'AWS::S3::Bucket': { isEncrypted: ({ BucketEncryption }) => BucketEncryption !== undefined, mend: 'set BucketEncryption' },
  'AWS::SNS::Topic': { isEncrypted: ({ KmsMasterKeyId }) => KmsMasterKeyId !== undefined, mend: 'set KmsMasterKeyId' },
  'AWS::SQS::Queue': {
    isEncrypted: ({ SqsManagedSseEnabled, KmsMasterKeyId }) => SqsManagedSseEnabled === true || KmsMasterKeyId !== undefined,
    mend: 'set SqsManagedSseEnabled',
  },
};

const problems = ({ id, properties }: Found, { isEncrypted, mend }: AtRest): readonly string[] =>
  isEncrypted(properties) ? [] : [`${id} is not encrypted at rest by its template: ${mend}.`];

export const encryptedAtRest: Rule = {
  name: 'encrypted-at-rest',
  why: 'What a template says is encrypted stays so, whatever the default of the account or of next year.',
  check: (compiled) => Object.entries(atRest).flatMap(([type, rule]) => ofType(compiled, type).flatMap((found) => problems(found, rule))),
};
