import { documentClient } from '@ecom/dynamo';
import { httpHandler, requireEnv } from '@ecom/lambda';
import { dynamoPreferences } from '../../adapters/dynamo-preferences';
import { makePutPreferences, type PutPreferences } from '../../use-cases/put-preferences';
import { putPreferencesRoute } from './schema';

export const makeHandler = (putPreferences: PutPreferences) =>
  httpHandler({
    ...putPreferencesRoute,
    handle: ({ body, caller, idempotencyKey }) => putPreferences({ userId: caller.id, choices: body, idempotencyKey }),
  });

export const main = makeHandler(
  makePutPreferences({ preferences: dynamoPreferences({ client: documentClient(), tableName: requireEnv('PREFERENCE_TABLE') }) }),
);
