import { marshall } from '@aws-sdk/util-dynamodb';
import type { ConditionalWrite, LeanDynamo } from '@ecom/dynamo/lean';
import type { Description, DescriptionChange } from '../domain/description';
import type { DescribedAuctions } from '../use-cases/auction-store';
import { auctionKey, fromImage } from './auction-item';

type Options = { readonly dynamo: LeanDynamo; readonly tableName: string };

const SORT_KEY = 'DESCRIPTION';

const wireKey = (auctionId: string) => marshall({ ...auctionKey(auctionId), sk: SORT_KEY });

/** The write that makes the change, to go with the auction's own; none when the description stays. */
export const descriptionWrites = (tableName: string, auctionId: string, change: DescriptionChange): readonly ConditionalWrite[] => {
  if (change === 'kept') return [];
  if (change === 'removed') return [{ Delete: { TableName: tableName, Key: wireKey(auctionId) } }];
  return [{ Put: { TableName: tableName, Item: { ...wireKey(auctionId), text: { S: change.text } } } }];
};

export const readDescription =
  ({ dynamo, tableName }: Options) =>
  async (auctionId: string): Promise<Description> => {
    const { Item } = await dynamo('GetItem', { TableName: tableName, Key: wireKey(auctionId), ConsistentRead: true });
    return Item?.['text']?.S;
  };

/** One query: the description, the narrow list entry that sorts between them, and the state; watchers sort behind it. */
export const dynamoDescribedAuctions = ({ dynamo, tableName }: Options): DescribedAuctions => ({
  async get(auctionId) {
    const { pk, sk } = auctionKey(auctionId);
    const { Items = [] } = await dynamo('Query', {
      TableName: tableName,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :description AND :state',
      ExpressionAttributeValues: { ':pk': { S: pk }, ':description': { S: SORT_KEY }, ':state': { S: sk } },
      ConsistentRead: true,
    });
    const row = (name: string) => Items.find((item) => item['sk']?.S === name);
    const state = row(sk);

    return state && { auction: fromImage(state), description: row(SORT_KEY)?.['text']?.S };
  },
});
