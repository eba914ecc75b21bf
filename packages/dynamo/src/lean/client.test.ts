import { describe, expect, it } from 'vitest';
import { leanDynamo } from './client';
import { DynamoUnreachableError } from './dynamo-error';
import type { Response } from './transport';

const environment = { AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret', AWS_SESSION_TOKEN: 'token' };
const fine: Response = { statusCode: 200, body: '{}' };
const refusal = (name: string, statusCode = 400): Response => ({
  statusCode,
  body: JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: 'no' }),
});

const scripted = (...answers: readonly (Response | Error)[]) => {
  const requests: { readonly headers: Record<string, string>; readonly host: unknown }[] = [];
  const pauses: number[] = [];
  const call = leanDynamo({
    environment,
    pause: async (milliseconds) => void pauses.push(milliseconds),
    send: async ({ headers, host }) => {
      const answer = answers[requests.length] ?? fine;
      requests.push({ headers: headers as Record<string, string>, host });
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });

  return { get: () => call('GetItem', { TableName: 't', Key: {} }), requests, pauses };
};

describe('leanDynamo', () => {
  it('signs each request with the credentials of the environment, for the region', async () => {
    const { get, requests } = scripted();
    await get();

    expect(requests[0]).toMatchObject({
      host: 'dynamodb.eu-west-1.amazonaws.com',
      headers: {
        'X-Amz-Target': 'DynamoDB_20120810.GetItem',
        'X-Amz-Security-Token': 'token',
        Authorization: expect.stringContaining('/eu-west-1/dynamodb/aws4_request'),
      },
    });
  });

  it.each([
    { name: 'throttling', answer: refusal('ThrottlingException') },
    { name: 'a full item', answer: refusal('ProvisionedThroughputExceededException') },
    { name: 'a transaction on the same item', answer: refusal('TransactionConflictException') },
    { name: 'a failure of the service', answer: { statusCode: 500, body: 'not even JSON' } },
    { name: 'a lost connection', answer: new DynamoUnreachableError('reset') },
  ])('tries again after $name', async ({ answer }) => {
    const { get, requests, pauses } = scripted(answer, answer, fine);

    expect([await get(), requests.length, pauses.length]).toEqual([{}, 3, 2]);
  });

  it('gives up after the third attempt, with the last error', async () => {
    const { get, requests } = scripted(...Array.from({ length: 5 }, () => refusal('ThrottlingException')));

    await expect(get()).rejects.toMatchObject({ name: 'ThrottlingException' });
    expect(requests).toHaveLength(3);
  });

  it('never repeats what was refused for good', async () => {
    const { get, requests } = scripted(refusal('ConditionalCheckFailedException'));

    await expect(get()).rejects.toMatchObject({ name: 'ConditionalCheckFailedException' });
    expect(requests).toHaveLength(1);
  });

  it('leaves repeating to a caller who asks for one attempt', async () => {
    let requests = 0;
    const send = async () => {
      requests += 1;
      throw new DynamoUnreachableError('reset');
    };

    await expect(leanDynamo({ environment, send, attempts: 1 })('GetItem', { TableName: 't', Key: {} })).rejects.toThrow(
      DynamoUnreachableError,
    );
    expect(requests).toBe(1);
  });
});
