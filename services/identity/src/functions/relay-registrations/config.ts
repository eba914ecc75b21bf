import { userRegistered } from '@ecom/contracts';
import { arn, defineFunction, param, tableStream } from '@ecom/serverless';

export const relayRegistrations = defineFunction('relay-registrations', {
  on: [
    tableStream(arn('ProfileTable', 'StreamArn'), {
      deadLetterArn: arn('RelayDlq'),
      filterPatterns: [{ eventName: ['INSERT'], dynamodb: { Keys: { sk: { S: ['PROFILE'] } } } }],
    }),
  ],
  timeout: 30,
  env: { EVENT_BUS_NAME: param('eventBusName') },
  publishes: [userRegistered],
});
