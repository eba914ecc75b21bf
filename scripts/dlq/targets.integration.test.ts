import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { laterQueue } from './tests/failing-service';
import { type Mill, outcomes, startMill } from './tests/mill';

const patience = { timeout: 20_000, interval: 100 };

let mill: Mill;
let before: readonly string[] = [];
beforeAll(async () => {
  mill = await startMill(19_500);
});
afterAll(() => mill?.stop());
beforeEach(async () => {
  await mill.service.breakFor('all');
  before = await mill.service.handled();
});

const handledSince = async () => (await mill.service.handled()).slice(before.length);

const putRows = (...ids: readonly string[]) =>
  mill.call('dynamodb', 'DynamoDB_20120810.BatchWriteItem', {
    RequestItems: { 'ecom-mill-local-rows': ids.map((id) => ({ PutRequest: { Item: { id: { S: id } } } })) },
  });
const putRecords = (...texts: readonly string[]) =>
  mill.call('kinesis', 'Kinesis_20131202.PutRecords', {
    StreamName: 'ecom-mill-local-records',
    Records: texts.map((text) => ({ Data: Buffer.from(text).toString('base64'), PartitionKey: 'one' })),
  });

describe('a function that nobody waits for', () => {
  it('runs again with the payload it had', async () => {
    await mill.invokeLater('ecom-mill-local-called', '{"name":"ann"}');
    await expect.poll(() => mill.depth('call-dlq'), patience).toBe(1);

    expect(outcomes(await mill.redrive('call-dlq'))).toMatchObject([
      { state: 'stayed', code: 'DLQ_TARGET_FAILED', problem: expect.stringContaining('cannot handle called ann') },
    ]);
    await mill.service.breakFor('');
    expect((await mill.redrive('call-dlq')).code).toBe(0);

    expect(await handledSince()).toEqual(['called ann']);
    expect(await mill.depth('call-dlq')).toBe(0);
  });
});

describe('a target of a rule', () => {
  it('gets the event when it can be reached again', async () => {
    await mill.call('events', 'AWSEvents.PutEvents', {
      Entries: [{ EventBusName: 'ecom-mill-local', Source: 'mill', DetailType: 'Ground', Detail: '{"grain":1}' }],
    });
    await expect.poll(() => mill.depth('rule-dlq'), patience).toBe(1);
    expect((await mill.peek('rule-dlq'))[0]).toMatchObject({
      error: { TARGET_ARN: expect.stringContaining(laterQueue) as string, RULE_ARN: expect.any(String) as string },
    });

    expect((await mill.redrive('rule-dlq')).code).toBe(1);
    await mill.call('queues', 'AmazonSQS.CreateQueue', { QueueName: laterQueue });
    expect((await mill.redrive('rule-dlq')).code).toBe(0);

    const { Messages } = await mill.call<{ readonly Messages: readonly { readonly Body: string }[] }>(
      'queues',
      'AmazonSQS.ReceiveMessage',
      {
        QueueUrl: mill.urlOf(laterQueue),
        MessageAttributeNames: ['All'],
      },
    );
    expect(Messages.map(({ Body }) => JSON.parse(Body) as object)).toMatchObject([
      { source: 'mill', 'detail-type': 'Ground', detail: { grain: 1 } },
    ]);
    expect(await mill.depth('rule-dlq')).toBe(0);
  });
});

describe.each([
  { what: 'table', queue: 'row-dlq', put: putRows, word: 'row' },
  { what: 'Kinesis', queue: 'record-dlq', put: putRecords, word: 'record' },
])('a stream of $what', ({ queue, put, word }) => {
  it('gives its function the records again; what one batch handled is not repeated', async () => {
    await put('a', 'b', 'c');
    const failed = async () => (await mill.peek(queue)).reduce((sum, { body }) => sum + batchOf(body).batchSize, 0);
    await expect.poll(failed, patience).toBe(3);

    await mill.service.breakFor('c');
    const first = outcomes(await mill.redrive(queue));
    expect(first.some(({ state }) => state !== 'redriven')).toBe(true);
    await mill.service.breakFor('');
    const second = await mill.redrive(queue);

    expect(second.code).toBe(0);
    expect((await handledSince()).toSorted()).toEqual([`${word} a`, `${word} b`, `${word} c`]);
    expect(await mill.depth(queue)).toBe(0);
  });

  it('says that records are gone, and leaves the message', async () => {
    const key = word === 'row' ? 'DDBStreamBatchInfo' : 'KinesisBatchInfo';
    const { functionArn, sourceArn = '' } = mill.cloud.deployment.mappings.find(({ onFailureArn }) => onFailureArn?.endsWith(queue)) ?? {};
    const batch = {
      shardId: word === 'row' ? 'shardId-00000000000000000001-0a1b2c3d' : 'shardId-000000000099',
      startSequenceNumber: '000000000000000000001',
      endSequenceNumber: '000000000000000000002',
      streamArn: sourceArn,
      batchSize: 2,
    };
    await mill.send(`ecom-mill-local-${queue}`, JSON.stringify({ requestContext: { functionArn }, [key]: batch }));

    const ended = await mill.redrive(queue);

    expect([ended.code, outcomes(ended)[0]?.code]).toEqual([1, 'DLQ_RECORDS_GONE']);
    expect(await mill.depth(queue)).toBe(1);
  });
});

const batchOf = (body: unknown): { readonly batchSize: number } => {
  const info = body as {
    readonly DDBStreamBatchInfo?: { readonly batchSize: number };
    readonly KinesisBatchInfo?: { readonly batchSize: number };
  };
  return info.DDBStreamBatchInfo ?? info.KinesisBatchInfo ?? { batchSize: 0 };
};
