import {
  CreateStreamCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  KinesisClient,
  ListShardsCommand,
  PutRecordCommand,
} from '@aws-sdk/client-kinesis';
import { expect, it } from 'vitest';
import { at } from '../../tests/support/aws';
import { startKinesis } from './kinesis';
import { startMail } from './mail';

it('Kinesis keeps records in order, over the HTTP/2 that SDK clients speak', async () => {
  const engine = await startKinesis({ port: 10_221 });
  const kinesis = new KinesisClient(at(engine.url));
  const StreamName = 'activity';
  await kinesis.send(new CreateStreamCommand({ StreamName, ShardCount: 1 }));
  const { Shards = [] } = await kinesis.send(new ListShardsCommand({ StreamName }));
  for (const text of ['one', 'two']) await kinesis.send(new PutRecordCommand({ StreamName, PartitionKey: 'a', Data: Buffer.from(text) }));
  const start = new GetShardIteratorCommand({ StreamName, ShardId: Shards[0]?.ShardId, ShardIteratorType: 'TRIM_HORIZON' });
  const { ShardIterator } = await kinesis.send(start);
  const { Records = [] } = await kinesis.send(new GetRecordsCommand({ ShardIterator }));

  expect(Records.map(({ Data }) => Buffer.from(Data ?? []).toString())).toEqual(['one', 'two']);
  kinesis.destroy();
  await engine.stop();
});

it('the inbox shows mails of AWS itself', async () => {
  const engine = await startMail({ port: 10_222 });
  await engine.deliver({ from: 'no-reply@aws.test', to: 'buyer@example.test', subject: 'A code', text: '123456' });
  const { emails } = (await (await fetch(`${engine.url}/store`)).json()) as { emails: unknown[] };

  expect(emails).toMatchObject([{ subject: 'A code', destination: { to: ['buyer@example.test'] }, body: { text: '123456' } }]);
  await engine.stop();
});
