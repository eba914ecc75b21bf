import { afterEach, expect, inject, it, vi } from 'vitest';
import { dataInventories } from './inventories';
import { leftOf } from './leaks';

type Health = { readonly urls: Readonly<Record<string, string>> };

/** What holds data outlives its stack; here it is asked of the engines, with the requests that AWS gets. */
const listEverywhere = async (): Promise<void> => {
  const { urls } = (await (await fetch(`${inject('statusUrl')}/health`)).json()) as Health;
  const services = { DYNAMODB: 'dynamodb', S3: 'queues', SQS: 'queues', KINESIS: 'kinesis', COGNITO_IDENTITY_PROVIDER: 'cognito' };
  for (const [service, engine] of Object.entries(services)) vi.stubEnv(`AWS_ENDPOINT_URL_${service}`, urls[engine] ?? '');
};

afterEach(() => vi.unstubAllEnvs());

it('finds what a stage holds, by kind, and nothing of a stage that is not there', async () => {
  await listEverywhere();
  const left = await leftOf('local', dataInventories);

  for (const kind of ['table', 'bucket', 'queue', 'stream', 'user pool'])
    expect(left).toContainEqual(expect.stringMatching(new RegExp(`^${kind} .*ecom-([a-z]+-)?local`)));
  expect(await leftOf('pr-1', dataInventories)).toEqual([]);
});
