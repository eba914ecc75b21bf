import { findAnswer, type LeanDynamo, writeOnce } from '@ecom/dynamo/lean';
import type { Clock } from '@ecom/kernel';
import { currentCorrelationId } from '@ecom/lambda';
import { IdempotencyKeyReusedError, ProfileChangedError } from '../domain/errors';
import type { Profile } from '../domain/profile';
import type { ProfileStore } from '../use-cases/ports';
import { fromItem, profileKey, toItem } from './profile-item';

type Options = { readonly dynamo: LeanDynamo; readonly tableName: string; readonly clock: Clock };

/** Touches what a user may change, and nothing else: points stay as they are, whoever credits them meanwhile. */
const updateOf = (TableName: string, { userId, name, revision }: Profile) => ({
  Update: {
    TableName,
    Key: profileKey(userId),
    UpdateExpression: 'SET #name = :name, revision = :revision',
    ConditionExpression: 'revision = :before',
    ExpressionAttributeNames: { '#name': 'name' },
    ExpressionAttributeValues: { ':name': { S: name }, ':revision': { N: String(revision) }, ':before': { N: String(revision - 1) } },
  },
});

export const dynamoProfiles = ({ dynamo, tableName: TableName, clock }: Options): ProfileStore => {
  const options = { dynamo, tableName: TableName };

  return {
    async get(userId) {
      const { Item } = await dynamo('GetItem', { TableName, Key: profileKey(userId), ConsistentRead: true });

      return Item && fromItem(Item);
    },

    async create(profile) {
      const correlationId = currentCorrelationId();
      const Item = { ...toItem(profile), ...(correlationId !== undefined && { correlationId: { S: correlationId } }) };
      const Put = { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' };

      return (await writeOnce(options, { write: { Put }, now: clock() })) === 'written';
    },

    async save(profile, kept) {
      const outcome = await writeOnce(options, { write: updateOf(TableName, profile), remembered: kept, now: clock() });
      if (outcome !== 'written') throw new ProfileChangedError('The profile changed in between. Read it again and repeat.');
    },

    async findAnswer(request) {
      const found = await findAnswer(options, request, clock());
      if (found === 'reused') throw new IdempotencyKeyReusedError('This idempotency key came with another request before.');

      return found?.answer;
    },
  };
};
