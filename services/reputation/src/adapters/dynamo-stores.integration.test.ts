import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createTable, type DynamoLocal, localClient, startDynamoLocal } from '@ecom/testing';
import { afterAll, beforeAll } from 'vitest';
import { reputationStoresSuite } from '../../tests/suites/reputation-stores';
import type { LookupKeys, Ratings } from '../use-cases/ports';
import { dynamoLookupKeys } from './dynamo-lookup-keys';
import { dynamoRatings } from './dynamo-ratings';

const tableName = 'reputation';
let engine: DynamoLocal;
let stores: { readonly ratings: Ratings; readonly keys: LookupKeys };

beforeAll(async () => {
  engine = await startDynamoLocal();
  const plain = localClient(engine.endpoint);
  await createTable(plain, { file: new URL('../../resources/tables.yml', import.meta.url), logicalId: 'ReputationTable', tableName });
  const options = { client: DynamoDBDocumentClient.from(plain), tableName };
  stores = { ratings: dynamoRatings(options), keys: dynamoLookupKeys(options) };
});

afterAll(() => engine.stop());

reputationStoresSuite('DynamoDB', () => stores);
