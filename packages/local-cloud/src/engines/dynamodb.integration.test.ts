import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CreateTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../tests/support/aws';
import { startDynamoDb } from './dynamodb';
import type { Engine } from './engine';

const ports = { first: 10_201, second: 10_202, orphan: 10_203 };

const tablesOf = async ({ url }: Engine) => (await new DynamoDBClient(at(url)).send(new ListTablesCommand({}))).TableNames;
const createTable = ({ url }: Engine, name: string) =>
  new DynamoDBClient(at(url)).send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    }),
  );

let folder: string;
let engine: Engine;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dynamodb-'));
  engine = await startDynamoDb({ port: ports.first, dbPath: folder });
});
afterAll(async () => {
  await engine.stop();
  await rm(folder, { recursive: true });
});

describe('startDynamoDb', () => {
  it('names the port that is taken and how to move', async () => {
    await expect(startDynamoDb({ port: ports.first })).rejects.toMatchObject({
      code: 'PORT_TAKEN',
      message: expect.stringMatching(/Port 10201, wanted for DynamoDB, .*--port-base/),
    });
  });

  it('lends its address to a DynamoDB that already runs', async () => {
    const borrowed = await startDynamoDb({ port: ports.second, endpoint: engine.url });

    await createTable(borrowed, 'through-the-loan');
    expect(await tablesOf(engine)).toContain('through-the-loan');
    expect(borrowed.url).toBe(`http://127.0.0.1:${ports.second}`);
    await borrowed.stop();
  });

  it('says when nothing runs where it is told to look', async () => {
    await expect(startDynamoDb({ port: ports.second, endpoint: 'http://127.0.0.1:1' })).rejects.toThrow('where nothing answers');
  });

  it('keeps its tables in the folder', async () => {
    await createTable(engine, 'kept');
    await engine.stop();
    engine = await startDynamoDb({ port: ports.first, dbPath: folder });

    expect(await tablesOf(engine)).toContain('kept');
  });
});

it('ends when the process that started it is killed', async () => {
  const module = path.join(import.meta.dirname, 'dynamodb.ts');
  const program = `import { startDynamoDb } from ${JSON.stringify(module)}; await startDynamoDb({ port: ${ports.orphan} }); console.log('ready');`;
  const parent = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(parent.stdout, 'data');
  const connection = connect(ports.orphan, '127.0.0.1').on('error', () => undefined);
  await once(connection, 'connect');

  parent.kill('SIGKILL');
  // The connection ends when the database does, and only then.
  await once(connection, 'close');
});
