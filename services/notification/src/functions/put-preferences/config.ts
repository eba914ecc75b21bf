import { allow, arn, defineFunction, http, ref } from '@ecom/serverless';

export const putPreferences = defineFunction('put-preferences', {
  on: [http('PUT', '/me/notification-preferences')],
  env: { PREFERENCE_TABLE: ref('PreferenceTable') },
  iam: [allow(['dynamodb:PutItem'], arn('PreferenceTable'))],
});
