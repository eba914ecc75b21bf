import { allow, arn, defineFunction, http, ref } from '@ecom/serverless';

export const getPreferences = defineFunction('get-preferences', {
  on: [http('GET', '/me/notification-preferences')],
  env: { PREFERENCE_TABLE: ref('PreferenceTable') },
  iam: [allow(['dynamodb:GetItem'], arn('PreferenceTable'))],
});
