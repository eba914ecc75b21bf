import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { type DynamoLocal, localClient, startDynamoLocal } from '@ecom/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leanDynamo } from './client';
import { type ConditionalWrite, findAnswer, writeOnce } from './idempotency';

const tableName = 'answers';
const attributes = ['pk', 'sk'] as const;
const now = new Date('2026-01-01T10:00:00Z');
const aDayLater = new Date('2026-01-02T10:00:00Z');

let local: DynamoLocal;
let options: Parameters<typeof writeOnce>[0];
beforeAll(async () => {
  local = await startDynamoLocal();
  await localClient(local.endpoint).send(
    new CreateTableCommand({
      TableName: tableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: attributes.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: attributes.map((AttributeName, index) => ({ AttributeName, KeyType: index === 0 ? 'HASH' : 'RANGE' })),
    }),
  );
  const environment = {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: local.endpoint,
  };
  options = { dynamo: leanDynamo({ environment }), tableName };
});
afterAll(() => local.stop());

const request = (key: string, fingerprint = 'print') => ({ callerId: 'usr_1', key, fingerprint });
const remembered = (key: string) => ({ request: request(key), answer: `{"key": "${key}" }` });
const put = (pk: string): ConditionalWrite => ({
  Put: { TableName: tableName, Item: { pk: { S: pk }, sk: { S: '-' } }, ConditionExpression: 'attribute_not_exists(pk)' },
});
const exists = async (pk: string): Promise<boolean> => {
  const { Item } = await options.dynamo('GetItem', { TableName: tableName, Key: { pk: { S: pk }, sk: { S: '-' } } });
  return Item !== undefined;
};

describe('writeOnce', () => {
  it('keeps the answer with the change, byte for byte', async () => {
    expect(await writeOnce(options, { write: put('a'), remembered: remembered('k1'), now })).toBe('written');
    expect([await exists('a'), await findAnswer(options, request('k1'), now)]).toEqual([true, { answer: '{"key": "k1" }' }]);
  });

  it('makes neither change nor answer when the change is refused', async () => {
    expect(await writeOnce(options, { write: put('a'), remembered: remembered('k2'), now })).toBe('refused');
    expect(await findAnswer(options, request('k2'), now)).toBeUndefined();
  });

  it('does not make the change of a request that was answered', async () => {
    expect(await writeOnce(options, { write: put('b'), remembered: remembered('k1'), now })).toBe('repeated');
    expect(await exists('b')).toBe(false);
  });

  it('lets one of many concurrent requests through', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, index) => writeOnce(options, { write: put(`c${index}`), remembered: remembered('k3'), now })),
    );
    expect(outcomes.filter((outcome) => outcome === 'written')).toHaveLength(1);
  });

  it('works without an answer, and without a change', async () => {
    expect(await writeOnce(options, { write: put('d'), now })).toBe('written');
    expect(await writeOnce(options, { write: put('d'), now })).toBe('refused');
    expect(await writeOnce(options, { write: { Delete: { TableName: tableName, Key: { pk: { S: 'd' }, sk: { S: '-' } } } }, now })).toBe(
      'written',
    );
    expect(await writeOnce(options, { remembered: remembered('k4'), now })).toBe('written');
    expect(await writeOnce(options, { now })).toBe('written');
  });

  it('makes changes of several items together, or none', async () => {
    expect(await writeOnce(options, { write: put('e'), alongside: [put('f')], now })).toBe('written');
    expect(await writeOnce(options, { write: put('g'), alongside: [put('f')], now })).toBe('refused');
    expect(await writeOnce(options, { write: put('g'), alongside: [put('f')], remembered: remembered('k6'), now })).toBe('refused');
    expect(await writeOnce(options, { write: put('g'), alongside: [put('h')], remembered: remembered('k1'), now })).toBe('repeated');
    expect(await Promise.all(['e', 'f', 'g', 'h'].map(exists))).toEqual([true, true, false, false]);
  });

  it('passes on what is neither refused nor repeated', async () => {
    const broken: ConditionalWrite = { Delete: { TableName: 'nowhere', Key: { pk: { S: 'd' }, sk: { S: '-' } } } };
    await expect(writeOnce(options, { write: broken, now })).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    await expect(writeOnce(options, { write: broken, remembered: remembered('k5'), now })).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });
});

describe('findAnswer', () => {
  it('tells a key that belongs to another request, and forgets after a day', async () => {
    expect(await findAnswer(options, request('k1', 'other'), now)).toBe('reused');
    expect(await findAnswer(options, { ...request('k1'), callerId: 'usr_2' }, now)).toBeUndefined();
    expect(await findAnswer(options, request('k1'), aDayLater)).toBeUndefined();
    expect(await writeOnce(options, { remembered: remembered('k1'), now: aDayLater })).toBe('written');
  });
});
