import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { type DynamoLocal, localClient, startDynamoLocal } from '@ecom/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeCursor } from './cursor';
import { type LeanDynamo, leanDynamo } from './lean';
import { queryPage } from './query-page';

let dynamo: DynamoLocal;
let call: LeanDynamo;

const rows = [1, 2, 3].map((place) => ({ pk: { S: 'LIST#mine' }, sk: { N: String(place) } }));
const scope = ['things', 'usr_1'];
const query = {
  TableName: 'things',
  KeyConditionExpression: 'pk = :list',
  ExpressionAttributeValues: { ':list': { S: 'LIST#mine' } },
  Limit: 2,
};

beforeAll(async () => {
  dynamo = await startDynamoLocal();
  await localClient(dynamo.endpoint).send(
    new CreateTableCommand({
      TableName: 'things',
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'N' },
      ],
    }),
  );
  const environment = {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: dynamo.endpoint,
  };
  call = leanDynamo({ environment });
  for (const Item of [...rows, { pk: { S: 'LIST#other' }, sk: { N: '1' } }]) await call('PutItem', { TableName: 'things', Item });
});
afterAll(() => dynamo.stop());

describe('a page of a query', () => {
  it('goes on where the last one ended, to the end', async () => {
    const first = await queryPage(call, query, { cursor: undefined, scope });
    const last = await queryPage(call, query, { cursor: first.cursor, scope });

    expect([...first.items, ...last.items]).toEqual(rows);
    expect(last.cursor).toBeUndefined();
  });

  it.each([
    ['of another list', { pk: 'LIST#other', sk: 1 }],
    ['of another kind', { pk: 'LIST#mine', sk: 'one' }],
    ['that is half a key', { pk: 'LIST#mine' }],
    ['that is no key', { name: 'LIST#mine' }],
    ['of nothing', {}],
    ['of nobody', { pk: null, sk: null }],
  ])('after a key %s, with a seal that somebody made from our source, is none', async (_, key) => {
    await expect(queryPage(call, query, { cursor: encodeCursor(key, scope), scope })).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
  });

  it('passes on what is wrong with the query itself', async () => {
    const wrong = { ...query, KeyConditionExpression: 'nothing = :list' };

    await expect(queryPage(call, wrong, { cursor: undefined, scope })).rejects.toMatchObject({ name: 'ValidationException' });
  });
});
