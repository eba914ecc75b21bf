import { CreateTableCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { leanDynamo } from '@ecom/dynamo/lean';
import { localClient } from '@ecom/testing';
import { auctionKey, fromItem, toItem } from '../../src/adapters/auction-item';
import { toAnswerItem } from '../../src/adapters/bid-write-answer';
import { dynamoBids } from '../../src/adapters/dynamo-bids';
import { receiptOf } from '../../src/domain/bidding-receipt';
import { forgettable } from '../../src/domain/bidding-request';
import type { BidStoreHarness, Change, Forgetting } from './in-memory-bids';
import { changesOf } from './table-changes';

const attributes = ['pk', 'sk'] as const;
const NEVER = 4_102_444_800;

/** The bid store on a table of its own in a running DynamoDB Local. */
export const localBids = async (endpoint: string, tableName: string): Promise<BidStoreHarness> => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const environment = {
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  };
  const client = localClient(endpoint);
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  const streams = new DynamoDBStreamsClient({ endpoint, region: 'us-east-1', credentials });
  await client.send(
    new CreateTableCommand({
      TableName: tableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: attributes.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: attributes.map((AttributeName, index) => ({ AttributeName, KeyType: index === 0 ? 'HASH' : 'RANGE' })),
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    }),
  );
  const changes = () => changesOf(client, streams, tableName);

  const settleOne = async ({ after }: Change, extent: Forgetting): Promise<void> => {
    const { lastBid } = after;
    if (lastBid?.seq !== after.seq) return;
    const { form, amount, request } = lastBid;
    await documents.send(
      new PutCommand({ TableName: tableName, Item: toAnswerItem(request, { form, amount, receipt: receiptOf(after, lastBid) }, NEVER) }),
    );
    const forgotten = extent === 'all' ? [request] : forgettable(after);
    if (forgotten.length === 0) return;
    const Key = { pk: { S: auctionKey(after.id).pk }, sk: { S: 'STATE' } };
    await client.send(
      new UpdateItemCommand({
        TableName: tableName,
        Key,
        UpdateExpression: 'DELETE recentRequests :r',
        ExpressionAttributeValues: { ':r': { SS: [...forgotten] } },
      }),
    );
  };

  return {
    store: dynamoBids({ dynamo: leanDynamo({ environment, attempts: 1 }), tableName }),
    changes,
    settle: async (extent = 'all') => {
      for (const change of await changes()) await settleOne(change, extent);
    },
    get: async (auctionId) => {
      const { Item } = await documents.send(new GetCommand({ TableName: tableName, Key: auctionKey(auctionId), ConsistentRead: true }));
      return Item && fromItem(Item);
    },
    put: async (auction) => {
      await documents.send(new PutCommand({ TableName: tableName, Item: toItem(auction) }));
    },
    stop: async () => {
      client.destroy();
      streams.destroy();
    },
  };
};
