import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { type DynamoLocal, localClient, startDynamoLocal } from '@ecom/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LeanDynamo, leanDynamo } from './client';

let dynamo: DynamoLocal;
let call: LeanDynamo;

beforeAll(async () => {
  dynamo = await startDynamoLocal();
  await localClient(dynamo.endpoint).send(
    new CreateTableCommand({
      TableName: 'counters',
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    }),
  );
  call = leanDynamo({
    environment: {
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_ENDPOINT_URL_DYNAMODB: dynamo.endpoint,
    },
  });
});
afterAll(() => dynamo.stop());

const Key = { pk: { S: 'ünï-code' } };
const increment = (expected: number) =>
  call('UpdateItem', {
    TableName: 'counters',
    Key,
    UpdateExpression: 'SET n = :next',
    ConditionExpression: expected === 0 ? 'attribute_not_exists(pk)' : 'n = :expected',
    ExpressionAttributeValues: { ':next': { N: String(expected + 1) }, ...(expected > 0 && { ':expected': { N: String(expected) } }) },
    ReturnValues: 'ALL_NEW',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  });

describe('leanDynamo against DynamoDB', () => {
  it('writes, and answers what was written', async () => {
    expect(await increment(0)).toMatchObject({ Attributes: { ...Key, n: { N: '1' } } });
  });

  it('tells a failed condition with the item as it is', async () => {
    await expect(increment(7)).rejects.toMatchObject({
      name: 'ConditionalCheckFailedException',
      statusCode: 400,
      item: { ...Key, n: { N: '1' } },
    });
  });

  it('reads one item and queries many', async () => {
    expect(await call('GetItem', { TableName: 'counters', Key, ConsistentRead: true })).toMatchObject({ Item: { n: { N: '1' } } });
    expect(
      await call('Query', { TableName: 'counters', KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': Key.pk } }),
    ).toMatchObject({ Count: 1 });
  });

  it('passes on what is wrong with a request, at once', async () => {
    await expect(call('GetItem', { TableName: 'no-such-table', Key })).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });
});
