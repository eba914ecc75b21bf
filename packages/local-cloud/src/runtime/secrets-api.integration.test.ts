import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deployment } from '../../tests/builders/deployment';
import { functionSpec } from '../../tests/builders/function-spec';
import { at } from '../../tests/support/aws';
import { accessKeyOf } from '../iam/access-keys';
import { createIamGate } from '../iam/gate';
import { listenerGuard } from '../iam/guard';
import type { RunningServer } from './http-server';
import { startSecretsApi } from './secrets-api';

const arn = 'arn:aws:secretsmanager:us-east-1:000000000000:secret:ecom-checkout-local/payment-local0';
const reader = functionSpec('reader', {
  roleStatements: [{ Effect: 'Allow', Action: ['secretsmanager:GetSecretValue'], Resource: [arn] }],
});
const stranger = functionSpec('stranger');

let server: RunningServer;
beforeAll(async () => {
  const gate = createIamGate('enforce', () => undefined);
  gate.know(deployment({ functions: [reader, stranger] }));
  server = await startSecretsApi(0, { [arn]: '{"apiKey":"sk_test_1"}' }, listenerGuard(gate));
});
afterAll(() => server.stop());

const read = (name: string, SecretId: string) =>
  new SecretsManagerClient({ ...at(server.url), credentials: { accessKeyId: accessKeyOf(name), secretAccessKey: 'local' } }).send(
    new GetSecretValueCommand({ SecretId }),
  );

it.each([arn, 'ecom-checkout-local/payment'])('gives the secret %s to whom its role allows it', async (id) => {
  expect(await read('reader', id)).toMatchObject({ ARN: arn, Name: 'ecom-checkout-local/payment', SecretString: '{"apiKey":"sk_test_1"}' });
  await expect(read('stranger', id)).rejects.toMatchObject({ name: 'AccessDeniedException' });
});

it('knows only what templates declare', async () => {
  const anybody = new SecretsManagerClient(at(server.url));

  await expect(anybody.send(new GetSecretValueCommand({ SecretId: 'none' }))).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});
