import { GetObjectCommand, NoSuchKey, S3Client } from '@aws-sdk/client-s3';
import {
  ConflictException,
  CreateScheduleCommand,
  DeleteScheduleCommand,
  ResourceNotFoundException,
  SchedulerClient,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';
import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { publicHttpHandler } from '@ecom/lambda';
import { httpRequest, lambdaContext } from '@ecom/testing';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { s3Pictures } from './s3-pictures';
import { schedulerSchedules } from './scheduler-schedules';
import { sendAllTo } from './sqs-batches';
import { sqsTasks } from './sqs-tasks';

const [sqs, scheduler, s3] = [mockClient(SQSClient), mockClient(SchedulerClient), mockClient(S3Client)];
beforeEach(() => {
  for (const client of [sqs, scheduler, s3]) client.reset();
});

const now = Date.parse('2026-01-01T10:00:00Z');
const queueUrls = { open: 'https://open', 'announce-ending-soon': 'https://remind', close: 'https://close' };
const tasks = sqsTasks({ client: sqs as never, queueUrls });
const schedules = (leadSeconds = 60) =>
  schedulerSchedules({
    client: scheduler as never,
    groupName: 'auctions',
    roleArn: 'arn:role',
    queueArns: { open: 'arn:open', 'announce-ending-soon': 'arn:remind', close: 'arn:close' },
    tasks,
    clock: () => new Date(now),
    leadSeconds,
  });

describe('schedules', () => {
  it('fire a minute early, once, and remove themselves', async () => {
    await schedules().put('close', 'auc_1', now + 3_600_500);

    expect(scheduler.commandCalls(CreateScheduleCommand)[0]?.args[0].input).toEqual({
      Name: 'close-auc_1',
      GroupName: 'auctions',
      ScheduleExpression: 'at(2026-01-01T10:59:00)',
      ScheduleExpressionTimezone: 'UTC',
      FlexibleTimeWindow: { Mode: 'OFF' },
      ActionAfterCompletion: 'DELETE',
      Target: { Arn: 'arn:close', RoleArn: 'arn:role', Input: '{"auctionId":"auc_1","task":"close"}' },
    });
  });

  it('move when they are there already', async () => {
    scheduler
      .on(CreateScheduleCommand)
      .rejects(new ConflictException({ message: 'There is one.', $metadata: {}, Message: 'There is one.' }));
    await schedules(0).put('open', 'auc_1', now + 60_000);
    expect(scheduler.commandCalls(UpdateScheduleCommand)[0]?.args[0].input).toMatchObject({
      Name: 'open-auc_1',
      ScheduleExpression: 'at(2026-01-01T10:01:00)',
    });
  });

  it('give way to the queue when there is too little time', async () => {
    await schedules().put('announce-ending-soon', 'auc_1', now + 45_900);
    await schedules().put('close', 'auc_1', now - 5_000);

    expect(sqs.commandCalls(SendMessageCommand).map(({ args }) => [args[0].input.QueueUrl, args[0].input.DelaySeconds])).toEqual([
      ['https://remind', 45],
      ['https://close', 0],
    ]);
    expect(scheduler.calls()).toHaveLength(0);
  });

  it('are removed, whether they are there or not', async () => {
    scheduler.on(DeleteScheduleCommand).rejects(new ResourceNotFoundException({ message: 'None.', $metadata: {}, Message: 'None.' }));
    await expect(schedules().remove('close', 'auc_1')).resolves.toBeUndefined();
    scheduler.on(DeleteScheduleCommand).rejects(new Error('Down.'));
    await expect(schedules().remove('close', 'auc_1')).rejects.toThrow('Down.');
  });
});

describe('what a request sets in motion', () => {
  const handler = publicHttpHandler({
    handle: async () => {
      await schedules().put('close', 'auc_1', now + 3_600_500);
      await tasks.send('open', 'auc_1', 0);
      await tasks.sendAll('close', ['auc_1']);
    },
  });

  it('carries the request’s correlation id, at once and when its time comes', async () => {
    sqs.on(SendMessageBatchCommand).resolves({});
    await handler(httpRequest({ headers: { 'x-correlation-id': 'corr-1' } }), lambdaContext());
    const sent = [
      scheduler.commandCalls(CreateScheduleCommand)[0]?.args[0].input.Target?.Input,
      sqs.commandCalls(SendMessageCommand)[0]?.args[0].input.MessageBody,
      sqs.commandCalls(SendMessageBatchCommand)[0]?.args[0].input.Entries?.[0]?.MessageBody,
    ];

    expect(sent.map((message) => JSON.parse(message ?? ''))).toEqual(
      ['close', 'open', 'close'].map((task) => ({ auctionId: 'auc_1', task, correlationId: 'corr-1' })),
    );
  });
});

describe('messages', () => {
  it('leave ten at a time', async () => {
    sqs.on(SendMessageBatchCommand).resolves({ Successful: [], Failed: [] });
    await tasks.sendAll(
      'close',
      Array.from({ length: 25 }, (_, index) => `auc_${index}`),
    );
    expect(sqs.commandCalls(SendMessageBatchCommand).map(({ args }) => args[0].input.Entries?.length)).toEqual([10, 10, 5]);
  });

  it('B-AUC-6: that the queue refuses are not taken for sent', async () => {
    sqs.on(SendMessageBatchCommand).resolves({ Failed: [{ Id: '0', Code: 'Throttled', SenderFault: false }] });
    await expect(sendAllTo('https://queue', sqs as never)([{}])).rejects.toMatchObject({
      kind: 'unavailable',
      details: { reasons: ['Throttled'] },
    });
  });
});

describe('pictures', () => {
  it('are looked at by their first bytes', async () => {
    s3.on(GetObjectCommand).resolves({
      ContentType: 'image/png',
      ContentRange: 'bytes 0-11/5000',
      ContentLength: 12,
      Body: { transformToByteArray: async () => Uint8Array.of(1, 2) } as never,
    });

    expect(await s3Pictures({ client: s3 as never, bucket: 'pictures' }).inspect('pictures/a')).toEqual({
      contentType: 'image/png',
      size: 5_000,
      head: Uint8Array.of(1, 2),
    });
    expect(s3.commandCalls(GetObjectCommand)[0]?.args[0].input).toEqual({ Bucket: 'pictures', Key: 'pictures/a', Range: 'bytes=0-11' });
  });

  it('bring the id of the request that allowed their upload', async () => {
    s3.on(GetObjectCommand).resolves({ ContentType: 'image/png', ContentLength: 12, Metadata: { 'correlation-id': 'corr-1' } });

    expect(await s3Pictures({ client: s3 as never, bucket: 'pictures' }).inspect('pictures/a')).toMatchObject({ correlationId: 'corr-1' });
  });

  it('may be gone', async () => {
    s3.on(GetObjectCommand).rejects(new NoSuchKey({ message: 'Gone.', $metadata: {} }));
    expect(await s3Pictures({ client: s3 as never, bucket: 'pictures' }).inspect('pictures/a')).toBeUndefined();
  });
});
