import { randomUUID } from 'node:crypto';
import { DynamoDBClient, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { digest } from '@ecom/kernel';
import { startDynamoLocal } from '@ecom/testing';
import { bidWrite } from '../../src/adapters/bid-write';
import { anOpenAuction, day } from '../../tests/builders/auction';
import { localBids } from '../../tests/fakes/local-bids';

/** What the auctions here open at. */
export const OPENING_PRICE = 1_000;

export const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

const TABLE = 'auctions';

/** What the handlers find their table through. */
const pointHandlersAt = (endpoint: string): void => {
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AUCTION_TABLE: TABLE,
    POWERTOOLS_LOG_LEVEL: 'SILENT',
    POWERTOOLS_DEV: 'false',
    POWERTOOLS_METRICS_DISABLED: 'true',
  });
};

/** The smallest yardstick: two attributes, two comparisons, no answer; less than any auction needs. */
const smallest = (client: DynamoDBClient) => ({
  newRawItem: async (): Promise<string> => {
    const pk = `RAW#${randomUUID()}`;
    const Item = { pk: { S: pk }, sk: { S: 'STATE' }, amount: { N: '0' }, ends: { N: `${Date.now() + day}` } };
    await client.send(new PutItemCommand({ TableName: TABLE, Item }));
    return pk;
  },
  rawWrite: (pk: string, amount: number, bidder: string) =>
    client.send(
      new UpdateItemCommand({
        TableName: TABLE,
        Key: { pk: { S: pk }, sk: { S: 'STATE' } },
        UpdateExpression: 'SET amount = :amount, bidder = :bidder',
        ConditionExpression: 'amount < :amount AND ends > :now',
        ExpressionAttributeValues: { ':amount': { N: `${amount}` }, ':bidder': { S: bidder }, ':now': { N: `${Date.now()}` } },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    ),
});

/** The yardstick: the bid's own write through the SDK, the right form known, nothing around it. */
const sameWriteWith = (client: DynamoDBClient) => (auctionId: string, amount: number, bidderId: string) => {
  const bid = { bidderId, amount, request: digest(auctionId, `${amount}`), correlationId: 'bench' };
  const form = amount === OPENING_PRICE ? 'first' : 'lead';
  const attempt = { auctionId, form, ladder: 'classic', unlessForgotten: false, bid, now: Date.now() } as const;
  return client.send(new UpdateItemCommand(bidWrite(TABLE, attempt)));
};

/** A table in a DynamoDB Local of its own. */
export const openSetting = async () => {
  const { endpoint, stop } = await startDynamoLocal();
  pointHandlersAt(endpoint);
  const bids = await localBids(endpoint, TABLE);
  const client = new DynamoDBClient({});
  let auctions = 0;

  /** An auction that is open now. */
  const newAuction = async (): Promise<string> => {
    auctions += 1;
    const id = `auc_${auctions.toString().padStart(26, '0')}`;
    const now = Date.now();
    await bids.put(anOpenAuction({ id, openingPrice: OPENING_PRICE, startsAt: now - day, endsAt: now + day, hardEnd: now + 2 * day }));
    return id;
  };
  const close = async (): Promise<void> => {
    await bids.stop();
    client.destroy();
    await stop();
  };

  return { newAuction, ...smallest(client), sameWrite: sameWriteWith(client), close };
};

export type Setting = Awaited<ReturnType<typeof openSetting>>;
