import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { at } from '../../tests/support/aws';
import { provisionFixture } from '../../tests/support/provision-fixture';
import { enginePorts } from '../ports';
import type { Provisioned } from '../resources/provision';
import { connectBuckets, connectTopics, type ServiceEvent } from './notifications';
import { type Engines, startEngines } from './start-engines';

const portBase = 10_500;
const functionArn = (name: string) => `arn:aws:lambda:us-east-1:000000000000:function:fixture-shop-local-${name}`;

let engines: Engines;
let estate: Provisioned;

beforeAll(async () => {
  const starting = startEngines({ ports: enginePorts(portBase), invoke: async () => ({}) });
  estate = await provisionFixture('estate', portBase, starting);
  engines = await starting;
});
afterAll(() => engines.stop());

const failures: unknown[] = [];
const sent: { readonly arn: string; readonly payload: unknown }[] = [];
const published: ServiceEvent[] = [];
const onFailure = (error: unknown) => failures.push(error);

it('tells of stored objects where the bucket says, by prefix', async () => {
  const delivered = Promise.withResolvers<void>();
  const { buckets } = estate.deployment;
  const deliver = async (arn: string, payload: string) => {
    sent.push({ arn, payload: JSON.parse(payload) });
    delivered.resolve();
  };
  connectBuckets(engines.queues, { buckets, deliver, publish: async (event) => void published.push(event), onFailure });
  const s3 = new S3Client(at(engines.queues.url));
  for (const Key of ['elsewhere.png', 'in/a b.png'])
    await s3.send(new PutObjectCommand({ Bucket: 'fixture-shop-local-pictures', Key, Body: 'picture' }));
  await delivered.promise;

  expect(sent).toMatchObject([
    {
      arn: 'arn:aws:sqs:us-east-1:000000000000:fixture-shop-local-WorkQueue',
      payload: { Records: [{ eventName: 'ObjectCreated:Put', s3: { object: { key: 'in/a+b.png', size: 7 } } }] },
    },
  ]);
  expect(published.map(({ detailType, detail }) => [detailType, detail['object']])).toMatchObject([
    ['Object Created', { key: 'elsewhere.png' }],
    ['Object Created', { key: 'in/a b.png' }],
  ]);
});

it('takes messages of a topic to functions, mailboxes and queues', async () => {
  const invoked = Promise.withResolvers<{ readonly arn: string; readonly event: unknown }>();
  const mailed = Promise.withResolvers<unknown>();
  const mail = { ...engines.mail, deliver: async (message: unknown) => mailed.resolve(message) };
  connectTopics(engines.queues, {
    deliver: async (arn, payload) => invoked.resolve({ arn, event: JSON.parse(payload) }),
    mail,
    onFailure,
  });
  const topic = estate.deployment.topics.find(({ logicalId }) => logicalId === 'NewsTopic');
  const MessageAttributes = { kind: { DataType: 'String', StringValue: 'order' } };
  const news = { TopicArn: topic?.arn, Subject: 'News', Message: 'An order', MessageAttributes };
  await new SNSClient(at(engines.queues.url)).send(new PublishCommand(news));
  const sqs = new SQSClient(at(engines.queues.url));
  const QueueUrl = estate.deployment.outputs['shop']?.['workQueueUrl'];

  expect(await invoked.promise).toMatchObject({
    arn: functionArn('work'),
    event: { Records: [{ EventSource: 'aws:sns', Sns: { TopicArn: topic?.arn, Subject: 'News', Message: 'An order' } }] },
  });
  expect(await mailed.promise).toMatchObject({ to: 'owner@shop.test', subject: 'News', text: 'An order' });
  expect((await sqs.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 5 }))).Messages).toMatchObject([{ Body: 'An order' }]);
  expect(failures).toEqual([]);
});
