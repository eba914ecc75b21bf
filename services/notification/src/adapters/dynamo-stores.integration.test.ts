import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { createTable, type DynamoLocal, localClient, startDynamoLocal } from '@ecom/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aNotification } from '../../tests/builders/notification';
import { notificationLogSuite, preferenceStoreSuite } from '../../tests/suites/notification-stores';
import type { NotificationLog, PreferenceStore } from '../use-cases/ports';
import { dynamoNotificationLog } from './dynamo-notification-log';
import { dynamoPreferences } from './dynamo-preferences';

const now = new Date('2026-01-01T10:00:00.000Z');
const tables = new URL('../../resources/tables.yml', import.meta.url);
let engine: DynamoLocal;
let client: DynamoDBDocumentClient;
let log: NotificationLog;
let preferences: PreferenceStore;

beforeAll(async () => {
  engine = await startDynamoLocal();
  const plain = localClient(engine.endpoint);
  await createTable(plain, { file: tables, logicalId: 'NotificationLogTable', tableName: 'log' });
  await createTable(plain, { file: tables, logicalId: 'PreferenceTable', tableName: 'preferences' });
  client = DynamoDBDocumentClient.from(plain, { marshallOptions: { removeUndefinedValues: true } });
  log = dynamoNotificationLog({ client, tableName: 'log' });
  preferences = dynamoPreferences({ client, tableName: 'preferences' });
});

afterAll(() => engine.stop());

notificationLogSuite('DynamoDB', () => log);
preferenceStoreSuite('DynamoDB', () => preferences);

it('keeps the id of the mail and what it was about, without an address, until nothing can come again', async () => {
  const notification = aNotification({ businessKey: 'won:kept' });
  const claim = await log.claim(notification, now);
  if (typeof claim === 'string') throw new Error('The claim failed.');
  await log.settle(claim, { state: 'sent', mailId: 'ses-1' }, now);
  const { Item } = await client.send(new GetCommand({ TableName: 'log', Key: { pk: 'USER#usr_2', sk: 'NOTICE#won:kept' } }));

  expect(Item).toEqual({
    pk: 'USER#usr_2',
    sk: 'NOTICE#won:kept',
    state: 'sent',
    mailId: 'ses-1',
    template: 'won',
    correlationId: 'req-1',
    claimedAt: '2026-01-01T10:00:00.000Z',
    settledAt: '2026-01-01T10:00:00.000Z',
    expiresAt: Date.parse('2026-04-01T10:00:00.000Z') / 1000,
  });
});
