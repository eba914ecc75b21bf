import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { epochSeconds } from '@ecom/kernel';
import { IdempotencyKeyReusedError } from '../domain/errors';
import type { Lookup } from '../domain/rating';
import type { LookupKeys } from '../use-cases/ports';
import { keyExpiry, lookupKey } from './reputation-item';

type Options = { readonly client: Pick<DynamoDBDocumentClient, 'send'>; readonly tableName: string };

export const dynamoLookupKeys = ({ client, tableName: TableName }: Options): LookupKeys => ({
  async remember(keyed, lookup, now) {
    try {
      await client.send(
        new PutCommand({
          TableName,
          Item: { ...lookupKey(keyed), lookup, expiresAt: keyExpiry(now) },
          ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
          ExpressionAttributeValues: { ':now': epochSeconds(now) },
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      return lookup;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException) || !error.Item) throw error;
      const { lookup: first } = unmarshall(error.Item) as { readonly lookup: Lookup };
      if (first.subjectId === keyed.subjectId) return first;
      throw new IdempotencyKeyReusedError('This idempotency key came with another user before.', {}, { cause: error });
    }
  },
});
