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

/** A table in a DynamoDB Local of its own, and the environment that the handlers find it through. */
export const openSetting = async () => {
  const { endpoint, stop } = await startDynamoLocal();
  const tableName = 'auctions';
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AUCTION_TABLE: tableName,
    POWERTOOLS_LOG_LEVEL: 'SILENT',
    POWERTOOLS_DEV: 'false',
  });
  const bids = await localBids(endpoint, tableName);
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

  const newRawItem = async (): Promise<string> => {
    const pk = `RAW#${randomUUID()}`;
    await client.send(
      new PutItemCommand({
        TableName: tableName,
        Item: { pk: { S: pk }, sk: { S: 'STATE' }, amount: { N: '0' }, ends: { N: `${Date.now() + day}` } },
      }),
    );
    return pk;
  };

  /** The smallest yardstick: two attributes, two comparisons, no answer; less than any auction needs. */
  const rawWrite = (pk: string, amount: number, bidder: string) =>
    client.send(
      new UpdateItemCommand({
        TableName: tableName,
        Key: { pk: { S: pk }, sk: { S: 'STATE' } },
        UpdateExpression: 'SET amount = :amount, bidder = :bidder',
        ConditionExpression: 'amount < :amount AND ends > :now',
        ExpressionAttributeValues: { ':amount': { N: `${amount}` }, ':bidder': { S: bidder }, ':now': { N: `${Date.now()}` } },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );

  /** The yardstick: the bid's own write through the SDK, the right form known, nothing around it. */
  const sameWrite = (auctionId: string, amount: number, bidderId: string) => {
    const bid = { bidderId, amount, request: digest(auctionId, `${amount}`), correlationId: 'bench' };
    const form = amount === OPENING_PRICE ? 'first' : 'lead';
    return client.send(
      new UpdateItemCommand(bidWrite(tableName, { auctionId, form, ladder: 'classic', unlessForgotten: false, bid, now: Date.now() })),
    );
  };

  return { bids, sameWrite, newAuction, newRawItem, rawWrite, close: async () => (await bids.stop(), client.destroy(), await stop()) };
};

export type Setting = Awaited<ReturnType<typeof openSetting>>;
