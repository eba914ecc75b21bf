import { readFile } from 'node:fs/promises';
import { eventPattern, qrCodeRequested } from '@ecom/contracts';
import { busEvent, queueEvent } from '@ecom/testing';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { makeHandler } from './handler';

vi.hoisted(() => {
  for (const name of ['AUCTION_TABLE', 'PICTURES_BUCKET', 'AUCTION_API_URL']) vi.stubEnv(name, 'none');
  vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'false');
});

const resources = async (file: string) =>
  parse(await readFile(new URL(`../../../resources/${file}.yml`, import.meta.url), 'utf8'), { logLevel: 'silent' }).Resources;
const asked = (auctionId: string) => busEvent(qrCodeRequested, { auctionId });

describe('generate-qr-code', () => {
  it('B-QR-2: one bad message in ten fails alone', async () => {
    const generate = vi.fn(async (auctionId: string) => {
      if (auctionId === 'auc_4') throw new Error('S3 is down.');
      return 'made' as const;
    });
    const response = await makeHandler(generate)(queueEvent(...Array.from({ length: 10 }, (_, index) => asked(`auc_${index}`))));

    expect(response).toEqual({ batchItemFailures: [{ itemIdentifier: 'message-5' }] });
    expect(generate).toHaveBeenCalledTimes(10);
  });

  it('B-QR-1: what is refused is done with, and counted', async () => {
    const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const generate = vi.fn().mockResolvedValueOnce('refused').mockResolvedValue('made');
    const response = await makeHandler(generate)(queueEvent(asked('auc_../../x'), asked('auc_1')));

    expect(response).toEqual({ batchItemFailures: [] });
    expect(written.mock.calls.join('')).toMatch(/"QrCodesRefused":1,"QrCodesMade":1/);
    written.mockRestore();
  });

  it('B-QR-2: a message may take six times as long as the function, five times', async () => {
    const { QrCodeQueue } = await resources('queues');

    expect(QrCodeQueue.Properties).toMatchObject({ VisibilityTimeout: 180, RedrivePolicy: { maxReceiveCount: 5 } });
  });
});

describe('its rule', () => {
  it('listens for this event, and completes its envelope with EventBridge’s own id and time', async () => {
    const { QrCodeRule } = await resources('rules');
    const [{ InputTransformer }] = QrCodeRule.Properties.Targets;

    expect(QrCodeRule.Properties.EventPattern).toEqual(eventPattern(qrCodeRequested));
    expect(InputTransformer.InputPathsMap).toMatchObject({ eventId: '$.id', occurredAt: '$.time' });
  });

  it('B-QR-3: tries again, keeps what it cannot deliver, and nobody else may fill its queues', async () => {
    const [{ QrCodeRule }, policies] = [await resources('rules'), await resources('queue-policies')];
    const [target] = QrCodeRule.Properties.Targets;

    expect(target).toMatchObject({ RetryPolicy: { MaximumRetryAttempts: 20 }, DeadLetterConfig: { Arn: 'QrCodeDlq.Arn' } });
    const { Queues, PolicyDocument } = policies.QrCodeQueuesPolicy.Properties;
    expect(Queues).toEqual(['QrCodeQueue', 'QrCodeDlq']);
    expect(PolicyDocument.Statement.filter(({ Effect }: { Effect: string }) => Effect === 'Allow')).toMatchObject([
      { Principal: { Service: 'events.amazonaws.com' }, Condition: { ArnEquals: { 'aws:SourceArn': 'QrCodeRule.Arn' } } },
    ]);
  });

  it('B-QR-1: the route needs somebody who is signed in', async () => {
    const { RequestQrCodeRoute } = await resources('integrations');

    expect(RequestQrCodeRoute.Properties).toMatchObject({ AuthorizationType: 'CUSTOM', AuthorizerId: 'HttpApiAuthorizerUsers' });
  });
});
