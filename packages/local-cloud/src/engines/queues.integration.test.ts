import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateTopicCommand, PublishCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../tests/support/aws';
import { firstCall } from '../../tests/support/first-call';
import { type QueuesEngine, startQueues } from './queues';

const port = 10_211;
const origin = 'http://console.test';
let now = Date.now();
let engine: QueuesEngine;
let s3: S3Client;

beforeAll(async () => {
  engine = await startQueues({ port, now: () => now });
  s3 = new S3Client(at(engine.url));
  await s3.send(new CreateBucketCommand({ Bucket: 'pictures' }));
  engine.setCors('pictures', [
    { AllowedOrigins: [origin], AllowedMethods: ['GET', 'POST'], AllowedHeaders: ['content-*'], ExposedHeaders: ['ETag'] },
  ]);
});
afterAll(() => engine.stop());

const codeOf = async (response: Response) => /<Code>(.*)<\/Code>/.exec(await response.text())?.[1];

describe('SQS', () => {
  it('gives queues the address the client used', async () => {
    const sqs = new SQSClient(at(engine.url));
    const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: 'work' }));
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'hello' }));

    expect(QueueUrl).toBe(`http://127.0.0.1:${port}/000000000000/work`);
    expect((await sqs.send(new ReceiveMessageCommand({ QueueUrl }))).Messages).toMatchObject([{ Body: 'hello' }]);
  });
});

describe('SNS', () => {
  it('hands messages for functions and mailboxes over, by their filter policy', async () => {
    const sns = new SNSClient(at(engine.url));
    const { TopicArn } = await sns.send(new CreateTopicCommand({ Name: 'news' }));
    const Endpoint = 'arn:aws:lambda:us-east-1:000000000000:function:on-news';
    const Attributes = { FilterPolicy: '{"kind":["order"]}', FilterPolicyScope: 'MessageBody' };
    await sns.send(new SubscribeCommand({ TopicArn, Protocol: 'sqs', Endpoint, Attributes }));
    const received = firstCall(engine.onTopicMessage);
    await sns.send(new PublishCommand({ TopicArn, Message: '{"kind":"other"}' }));
    await sns.send(new PublishCommand({ TopicArn, Subject: 'An order', Message: '{"kind":"order"}' }));

    expect(await received).toMatchObject({
      protocol: 'lambda',
      endpoint: Endpoint,
      topicArn: TopicArn,
      subject: 'An order',
      message: '{"kind":"order"}',
    });
  });
});

describe('presigned URLs', () => {
  const put = (url: string, contentType = 'image/png') =>
    fetch(url, { method: 'PUT', body: 'picture', headers: { 'content-type': contentType } });
  const signedPut = () =>
    getSignedUrl(s3, new PutObjectCommand({ Bucket: 'pictures', Key: 'in/a b.png', ContentType: 'image/png' }), {
      expiresIn: 60,
      signableHeaders: new Set(['content-type']),
    });

  it('upload and download what was signed', async () => {
    expect((await put(await signedPut())).status).toBe(200);
    const url = await getSignedUrl(s3, new GetObjectCommand({ Bucket: 'pictures', Key: 'in/a b.png' }));

    expect(await (await fetch(url)).text()).toBe('picture');
  });

  it('refuse another key, another type and an altered lifetime', async () => {
    const url = await signedPut();

    expect(await codeOf(await put(url.replace('in/a', 'in/b')))).toBe('SignatureDoesNotMatch');
    expect(await codeOf(await put(url, 'text/html'))).toBe('SignatureDoesNotMatch');
    expect(await codeOf(await put(url.replace('X-Amz-Expires=60', 'X-Amz-Expires=600')))).toBe('SignatureDoesNotMatch');
  });

  it('expire', async () => {
    const url = await signedPut();
    now += 62_000;
    const response = await put(url);
    now -= 62_000;

    expect(response.status).toBe(403);
    expect(await response.text()).toContain('Request has expired');
  });

  it('are needed: an unsigned request is refused unless the bucket is public', async () => {
    const url = `${engine.url}/pictures/in/a%20b.png`;

    expect(await codeOf(await fetch(url))).toBe('AccessDenied');
    engine.allowPublicRead('pictures');
    expect((await fetch(url)).status).toBe(200);
    expect(await codeOf(await fetch(url, { method: 'DELETE' }))).toBe('AccessDenied');
  });
});

describe('presigned forms', () => {
  const submit = async (changes: Readonly<Record<string, string>> = {}, file = 'picture') => {
    const Conditions = [
      ['content-length-range', 1, 20],
      ['eq', '$Content-Type', 'image/png'],
    ] as [['content-length-range', number, number], ['eq', string, string]];
    const { url, fields } = await createPresignedPost(s3, {
      Bucket: 'pictures',
      Key: 'in/form.png',
      Conditions,
      Fields: { 'Content-Type': 'image/png' },
    });
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...fields, ...changes })) form.append(name, value);
    form.append('file', new Blob([file]), 'photo.png');
    return fetch(url, { method: 'POST', body: form, headers: { origin } });
  };

  it('store the file and tell about it', async () => {
    const change = firstCall(engine.onObjectChange);
    const response = await submit();

    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    expect(await change).toMatchObject({ kind: 'created', bucket: 'pictures', key: 'in/form.png', size: 7 });
    const { ContentType } = await s3.send(new GetObjectCommand({ Bucket: 'pictures', Key: 'in/form.png' }));
    expect(ContentType).toBe('image/png');
  });

  it('refuse what the policy does not allow, readable across origins', async () => {
    expect(await codeOf(await submit({}, 'x'.repeat(21)))).toBe('EntityTooLarge');
    expect(await codeOf(await submit({ 'Content-Type': 'text/html' }))).toBe('AccessDenied');
    const refused = await submit({ key: 'in/other.png' });
    expect([await codeOf(refused), refused.headers.get('access-control-allow-origin')]).toEqual(['AccessDenied', origin]);
  });
});

describe('CORS', () => {
  const preflight = (from: string, method: string, headers: string) =>
    fetch(`${engine.url}/pictures/x`, {
      method: 'OPTIONS',
      headers: { origin: from, 'access-control-request-method': method, 'access-control-request-headers': headers },
    });

  it('is granted by the rules of the bucket', async () => {
    const response = await preflight(origin, 'POST', 'content-type');

    expect([response.status, response.headers.get('access-control-allow-headers')]).toEqual([204, 'content-type']);
  });

  it.each([
    ['http://evil.test', 'POST', 'content-type'],
    [origin, 'DELETE', 'content-type'],
    [origin, 'POST', 'x-secret'],
  ])('is refused to %s %s with %s', async (from, method, headers) => {
    expect((await preflight(from, method, headers)).status).toBe(403);
  });
});
