import { allow, arn, defineFunction, http, ref } from '@ecom/serverless';

export const requestLookup = defineFunction('request-lookup', {
  on: [http('POST', '/ratings/{userId}/lookups')],
  env: { REPUTATION_TABLE: ref('ReputationTable'), LOOKUP_QUEUE_URL: ref('LookupQueue') },
  iam: [allow(['dynamodb:PutItem'], arn('ReputationTable')), allow(['sqs:SendMessage'], arn('LookupQueue'))],
});
