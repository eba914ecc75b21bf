import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { PreferencesKeyReusedError } from '../domain/errors';
import type { PreferenceChoices } from '../domain/preferences';
import type { PreferenceStore, PreferencesRequest } from '../use-cases/ports';

type Options = { readonly client: Pick<DynamoDBDocumentClient, 'send'>; readonly tableName: string };

const preferenceKey = (userId: string) => ({ pk: `USER#${userId}` });

const sameRequestOrAnother = ({ key, fingerprint }: PreferencesRequest) => ({
  ConditionExpression: 'attribute_not_exists(requestKey) OR requestKey <> :key OR requestFingerprint = :fingerprint',
  ExpressionAttributeValues: { ':key': key, ':fingerprint': fingerprint },
});

export const dynamoPreferences = ({ client, tableName: TableName }: Options): PreferenceStore => ({
  async get(userId) {
    const { Item } = await client.send(new GetCommand({ TableName, Key: preferenceKey(userId), ConsistentRead: true }));

    return Item as PreferenceChoices | undefined;
  },

  async put(userId, { channels, templates }, request) {
    const Item = { ...preferenceKey(userId), channels, templates, requestKey: request?.key, requestFingerprint: request?.fingerprint };
    try {
      await client.send(new PutCommand({ TableName, Item, ...(request && sameRequestOrAnother(request)) }));
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      throw new PreferencesKeyReusedError('This idempotency key came with another body before.', {}, { cause: error });
    }
  },
});
