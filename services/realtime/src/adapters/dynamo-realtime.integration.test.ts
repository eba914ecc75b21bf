import { DeleteCommand, DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { createTable, type DynamoLocal, localClient, startDynamoLocal } from '@ecom/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AUCTION, aRecord, numbers } from '../../tests/builders/activity';
import { allOf } from '../../tests/builders/pages';
import { inMemoryRealtime } from '../../tests/fakes/in-memory-realtime';
import { realtimeStoreSuite, type Store } from '../../tests/suites/realtime-store';
import { makePushActivity } from '../use-cases/push-activity';
import { makeSubscribe } from '../use-cases/subscribe';
import { dynamoConnections } from './dynamo-connections';
import { dynamoFeed } from './dynamo-feed';
import { dynamoSubscriptions } from './dynamo-subscriptions';

const tableName = 'realtime';
const clock = () => new Date('2026-01-01T10:00:00.000Z');
let engine: DynamoLocal;
let client: DynamoDBDocumentClient;
let store: Store;

beforeAll(async () => {
  engine = await startDynamoLocal();
  const plain = localClient(engine.endpoint);
  await createTable(plain, { file: new URL('../../resources/tables.yml', import.meta.url), logicalId: 'RealtimeTable', tableName });
  client = DynamoDBDocumentClient.from(plain, { marshallOptions: { removeUndefinedValues: true } });
  const options = { client, tableName };
  store = { connections: dynamoConnections(options), subscriptions: dynamoSubscriptions(options), feed: dynamoFeed(options) };
});

afterAll(() => engine.stop());

realtimeStoreSuite('DynamoDB', () => store);

it('keeps of a connection whose it is and when it ends by itself (B-REP-3)', async () => {
  await store.connections.open('c-ttl', 'usr_7', clock());
  const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: { pk: 'CONNECTION#c-ttl', sk: 'STATE' } }));

  expect(Item).toMatchObject({
    userId: 'usr_7',
    connectedAt: '2026-01-01T10:00:00.000Z',
    expiresAt: Date.parse('2026-01-01T13:00:00.000Z') / 1000,
  });
});

it('B-REP-3: forgets under its user what a crash has left there, and both rows end by themselves', async () => {
  await store.connections.open('half', 'usr_half', clock());
  const rowUnderUser = { pk: 'USER#usr_half', sk: 'CONNECTION#half' };
  expect((await client.send(new GetCommand({ TableName: tableName, Key: rowUnderUser }))).Item).toMatchObject({
    expiresAt: Date.parse('2026-01-01T13:00:00.000Z') / 1000,
  });
  await client.send(new DeleteCommand({ TableName: tableName, Key: { pk: 'CONNECTION#half', sk: 'STATE' } }));

  await store.connections.close('half', 'usr_half');
  expect(await allOf(store.connections.of('usr_half'))).toEqual([]);
});

it('sends every subscriber every change once and in order while pushers and subscribers are at it together', async () => {
  const changes = 60;
  const { sockets, seqsOf } = inMemoryRealtime();
  let tokens = 0;
  const newToken = () => {
    tokens += 1;
    return `sub_${tokens}`;
  };
  const pushActivity = makePushActivity({ ...store, sockets, clock });
  const subscribe = makeSubscribe({ ...store, sockets, clock, newToken });
  const starts = numbers(0, 11).map((index) => ({ connectionId: `racer-${index}`, joinsAt: index * 4, since: index * 3 }));
  const joined: Promise<void>[] = [];
  for (const { connectionId } of starts) await store.connections.open(connectionId, 'usr_1', clock());

  for (const seq of numbers(1, changes)) {
    for (const { connectionId, joinsAt, since } of starts) {
      if (joinsAt === seq - 1) joined.push(subscribe({ connectionId, auctionId: AUCTION, sinceSeq: since }));
    }
    await pushActivity(aRecord({ seq }));
    if (seq % 7 === 0) await pushActivity(aRecord({ seq: seq - 1 }));
  }
  await Promise.all(joined);

  for (const { connectionId, since } of starts) expect(seqsOf(connectionId)).toEqual(numbers(since + 1, changes));
});
