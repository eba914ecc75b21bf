import { documentClient } from '@ecom/dynamo';
import { httpHandler, requireEnv } from '@ecom/lambda';
import { dynamoPreferences } from '../../adapters/dynamo-preferences';
import { type GetPreferences, makeGetPreferences } from '../../use-cases/get-preferences';
import { getPreferencesRoute } from './schema';

export const makeHandler = (getPreferences: GetPreferences) =>
  httpHandler({ ...getPreferencesRoute, handle: ({ caller }) => getPreferences(caller.id) });

export const main = makeHandler(
  makeGetPreferences({ preferences: dynamoPreferences({ client: documentClient(), tableName: requireEnv('PREFERENCE_TABLE') }) }),
);
