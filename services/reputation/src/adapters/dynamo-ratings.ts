import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { askedBefore, type Standing, type Verdict } from '../domain/rating';
import type { Ratings } from '../use-cases/ports';
import { ratingKey, toStanding } from './reputation-item';

type Options = { readonly client: Pick<DynamoDBDocumentClient, 'send'>; readonly tableName: string };

const claimUpdate = (requestedAt: string, now: Date) => ({
  UpdateExpression: 'SET askedAt = :now',
  ConditionExpression:
    '(attribute_not_exists(askedAt) OR askedAt <= :before) AND (attribute_not_exists(answeredFor) OR answeredFor < :requested)',
  ExpressionAttributeValues: { ':now': now.toISOString(), ':before': askedBefore(now), ':requested': requestedAt },
});

/** The agency may be asked a replica that lags: what it says is kept unless something newer is. */
const verdictUpdate = (verdict: Verdict, askedAt: Date) => ({
  UpdateExpression: 'SET verdict = :verdict, answeredFor = :asked',
  ConditionExpression: 'attribute_not_exists(verdict) OR verdict.asOf <= :asOf',
  ExpressionAttributeValues: { ':verdict': verdict, ':asked': askedAt.toISOString(), ':asOf': verdict.asOf },
});

const answeredUpdate = (askedAt: Date) => ({
  UpdateExpression: 'SET answeredFor = :asked',
  ConditionExpression: 'attribute_not_exists(answeredFor) OR answeredFor < :asked',
  ExpressionAttributeValues: { ':asked': askedAt.toISOString() },
});

export const dynamoRatings = ({ client, tableName: TableName }: Options): Ratings => {
  /** @returns what stood there when the condition did not hold, else nothing. */
  const change = async (subjectId: string, update: Omit<UpdateCommandInput, 'TableName' | 'Key'>): Promise<Standing | undefined> => {
    const Key = ratingKey(subjectId);
    try {
      await client.send(new UpdateCommand({ TableName, Key, ReturnValuesOnConditionCheckFailure: 'ALL_OLD', ...update }));
      return undefined;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException) || !error.Item) throw error;
      return toStanding(unmarshall(error.Item));
    }
  };

  return {
    claim: (subjectId, requestedAt, now) => change(subjectId, claimUpdate(requestedAt, now)),

    async save(subjectId, verdict, askedAt) {
      const newer = await change(subjectId, verdictUpdate(verdict, askedAt));
      if (!newer?.verdict) return verdict;
      await change(subjectId, answeredUpdate(askedAt));
      return newer.verdict;
    },

    async find(subjectId) {
      const { Item } = await client.send(new GetCommand({ TableName, Key: ratingKey(subjectId) }));

      return Item && toStanding(Item).verdict;
    },
  };
};
