import { readFile } from 'node:fs/promises';
import { httpRequest, lambdaContext, queueEvent } from '@ecom/testing';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { AgreementInvalidError } from '../domain/agreement-errors';
import { makeHandler as getAgreement } from './get-agreement/handler';
import * as functions from './index';
import { makeHandler as listAgreements } from './list-agreements/handler';
import { makeHandler as recordAgreement } from './record-agreement/handler';
import { makeHandler as requestUpload } from './request-agreement-upload/handler';
import { makeHandler as tellOfAgreement } from './tell-of-agreement/handler';

vi.hoisted(() => {
  for (const name of ['AUCTION_TABLE', 'AGREEMENTS_BUCKET', 'NOTIFICATION_QUEUE_URL']) vi.stubEnv(name, 'none');
});

const [auctionId, agreementId] = ['auc_01JD8Z0000000000000000000A', 'agr_01JD8Z0000000000000000000B'];
const arrived = (...keys: readonly string[]) => ({ Records: keys.map((key) => ({ s3: { object: { key } } })) });
const resources = async () => {
  const text = await readFile(new URL('../../resources/agreements.yml', import.meta.url), 'utf8');
  return { text, Resources: parse(text, { logLevel: 'silent' }).Resources };
};

describe('record-agreement', () => {
  it('B-LST-3: handles every record, with its key decoded', async () => {
    const record = vi.fn(async (key: string) => ({ agreementId: key, auctionId, version: 1 }) as never);
    const answer = await recordAgreement(record)(arrived('agreements/a+b', 'agreements/c%2Fd'), lambdaContext());

    expect(record.mock.calls.map(([key]) => key)).toEqual(['agreements/a b', 'agreements/c/d']);
    expect(answer).toMatchObject({ recorded: [{ version: 1 }, { version: 1 }] });
  });

  it('B-LST-2: throws what it cannot record, after the others had their turn', async () => {
    const record = vi.fn().mockRejectedValueOnce(new AgreementInvalidError('It was cut off.')).mockResolvedValue({});

    await expect(recordAgreement(record)(arrived('a', 'b'), lambdaContext())).rejects.toMatchObject({ name: 'AgreementInvalidError' });
    expect(record).toHaveBeenCalledTimes(2);
  });
});

describe('tell-of-agreement', () => {
  const send = async (responsePayload: object) => {
    const tell = vi.fn().mockResolvedValue(undefined);
    const answer = await tellOfAgreement(tell)(queueEvent({ requestPayload: arrived('k'), responsePayload }, { nothing: true }));
    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: 'message-2' }]);
    return tell.mock.calls;
  };

  it('B-LST-1: passes why the service refused, and of its own failures no word of theirs', async () => {
    expect(await send({ errorType: 'AgreementInvalidError', errorMessage: 'It was cut off.' })).toMatchObject([
      [{ key: 'k', reason: 'It was cut off.' }],
    ]);
    expect(await send({ errorType: 'Error', errorMessage: 'AccessDenied: arn' })).toMatchObject([
      [{ reason: 'Something on our side failed.' }],
    ]);
  });
});

describe('the routes', () => {
  const request = (body?: unknown) =>
    httpRequest({ path: { auctionId, agreementId }, callerId: 'usr_1', ...(body !== undefined && { body }) });

  it('pass who asks for what', async () => {
    const [list, get, ask] = [vi.fn().mockResolvedValue({}), vi.fn().mockResolvedValue({}), vi.fn().mockResolvedValue('{}')];
    expect((await listAgreements(list)(request(), lambdaContext())).statusCode).toBe(200);
    expect((await getAgreement(get)(request(), lambdaContext())).statusCode).toBe(200);
    expect((await requestUpload(ask)(request({ size: 1, sha256: `${'A'.repeat(43)}=` }), lambdaContext())).statusCode).toBe(201);

    expect(list).toHaveBeenCalledWith(auctionId, 'usr_1');
    expect(get).toHaveBeenCalledWith(auctionId, agreementId, 'usr_1');
    expect(ask).toHaveBeenCalledWith(expect.objectContaining({ auctionId, callerId: 'usr_1', size: 1 }));
  });

  it.each([{}, { size: 0 }, { size: 21 * 1024 * 1024 }, { sha256: 'md5' }, { fileName: 'a/b' }])(
    'B-LST-5: answer 400 to %j',
    async (change) => {
      const body = { ...(Object.keys(change).length > 0 && { size: 1, sha256: `${'A'.repeat(43)}=` }), ...change };

      expect((await requestUpload(vi.fn())(request(body), lambdaContext())).statusCode).toBe(400);
    },
  );
});

describe('what is deployed', () => {
  it('B-LST-1: success and failure have a topic each, and each topic its own queue', async () => {
    const { Resources } = await resources();
    const { OnSuccess, OnFailure } = Resources.RecordAgreementOutcomes.Properties.DestinationConfig;

    expect([OnSuccess.Destination, OnFailure.Destination]).toEqual(['AgreementRecordedTopic', 'AgreementRefusedTopic']);
    for (const word of ['Recorded', 'Refused'])
      expect(Resources[`Agreement${word}Subscription`].Properties).toMatchObject({
        TopicArn: `Agreement${word}Topic`,
        Endpoint: `Agreement${word}Queue.Arn`,
      });
  });

  it('B-LST-6: the stack reads no parameter that it makes itself', async () => {
    expect((await resources()).text).not.toMatch(/ssm:|AWS::SSM/);
  });

  it('B-LST-7: nobody may change the policy of a bucket', () => {
    const actions = Object.values(functions).flatMap(({ statements }) => statements.flatMap(({ Action }) => Action));

    expect(actions.filter((action) => action.includes('BucketPolicy') || action.includes('*'))).toEqual([]);
  });

  it('B-LST-5: the bucket is private, encrypted, versioned, and keeps for seven years', async () => {
    const { Properties } = (await resources()).Resources.AgreementsBucket;

    expect(Object.values(Properties.PublicAccessBlockConfiguration)).toEqual([true, true, true, true]);
    expect(Properties).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 2557, Transitions: [{ TransitionInDays: 90 }] }] },
    });
  });
});
