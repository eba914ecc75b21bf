import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalCloud, startLocalCloud } from '@ecom/local-cloud';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedInAccount } from '../platform-client/accounts';
import { freeBase } from '../platform-client/open-platform';

const handlers = (greeting: string): string => `
export const greet = async () => ({ statusCode: 200, body: '${greeting}' });
export const byToken = async ({ authorizationToken, methodArn }: { authorizationToken: string; methodArn: string }) => decide(authorizationToken, methodArn);
export const byRequest = async ({ queryStringParameters, methodArn }: { queryStringParameters: { key: string }; methodArn: string }) =>
  decide(queryStringParameters.key, methodArn);
const decide = (secret: string, Resource: string) => {
  if (secret === 'nonsense') throw new Error('Unauthorized');
  const Effect = secret === 'open sesame' ? 'Allow' : 'Deny';
  return { principalId: 'ali', policyDocument: { Version: '2012-10-17', Statement: [{ Action: 'execute-api:Invoke', Effect, Resource }] } };
};
`;

const get = (path: string, authorizer: object) => ({ http: { method: 'get', path, authorizer } });
const definition = {
  service: 'cave',
  provider: { name: 'aws', runtime: 'nodejs24.x', region: 'us-east-1', stage: 'local' },
  functions: {
    greet: {
      handler: 'src/cave.greet',
      events: [
        get('by-token', { name: 'byToken', type: 'token', resultTtlInSeconds: 0 }),
        get('by-request', { name: 'byRequest', type: 'request', identitySource: 'method.request.querystring.key', resultTtlInSeconds: 0 }),
        get('by-pool', { name: 'pool', type: 'COGNITO_USER_POOLS', arn: { 'Fn::GetAtt': ['Pool', 'Arn'] } }),
      ],
    },
    byToken: { handler: 'src/cave.byToken' },
    byRequest: { handler: 'src/cave.byRequest' },
  },
  resources: {
    Resources: {
      Pool: {
        Type: 'AWS::Cognito::UserPool',
        Properties: { UserPoolName: 'cave-local', UsernameAttributes: ['email'], AutoVerifiedAttributes: ['email'] },
      },
      Client: {
        Type: 'AWS::Cognito::UserPoolClient',
        Properties: { UserPoolId: { Ref: 'Pool' }, ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] },
      },
    },
    Outputs: { pool: { Value: { Ref: 'Pool' } }, client: { Value: { Ref: 'Client' } } },
  },
};

let root: string;
let cloud: LocalCloud;
let url: string;
const problems: string[] = [];
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'cave-'));
  await mkdir(join(root, 'cave/src'), { recursive: true });
  await writeFile(join(root, 'package.json'), '{"type":"module"}');
  await writeFile(join(root, 'serverless-compose.yml'), 'services:\n  cave: { path: cave }\n');
  await writeFile(join(root, 'cave/serverless.ts'), `export default ${JSON.stringify(definition)};`);
  await writeFile(join(root, 'cave/src/cave.ts'), handlers('gold'));
  cloud = await startLocalCloud({
    root,
    portBase: await freeBase(26_000),
    log: ({ level, message }) => level === 'error' && problems.push(message),
  });
  url = cloud.deployment.apis[0]?.url ?? '';
});
afterAll(async () => {
  await cloud.stop();
  await rm(root, { recursive: true, force: true });
});

const statusOf = async (path: string, authorization?: string): Promise<number> =>
  (await fetch(`${url}${path}`, { headers: authorization === undefined ? {} : { authorization } })).status;

describe('a service with a REST API, started from its sources', () => {
  it('asks its TOKEN and REQUEST authorizers, which really refuse', async () => {
    const byToken = [
      await statusOf('/by-token'),
      await statusOf('/by-token', 'nonsense'),
      await statusOf('/by-token', 'please'),
      await statusOf('/by-token', 'open sesame'),
    ];
    expect(byToken).toEqual([401, 401, 403, 200]);
    const byRequest = [
      await statusOf('/by-request'),
      await statusOf('/by-request?key=please'),
      await statusOf('/by-request?key=open%20sesame'),
    ];
    expect(byRequest).toEqual([401, 403, 200]);
  });

  it('checks the tokens of its user pool', async () => {
    const { pool = '', client = '' } = cloud.outputs['cave'] ?? {};
    const account = { email: 'ali@ecomauction.test', name: 'Ali', password: 'Aa1!open-sesame', groups: [], emailVerified: true };
    const options = { cognitoUrl: cloud.urls.cognito, userPoolId: pool, userPoolClientId: client };
    const { accessToken, idToken } = await signedInAccount(options, account);
    expect([await statusOf('/by-pool'), await statusOf('/by-pool', accessToken), await statusOf('/by-pool', idToken)]).toEqual([
      401, 401, 200,
    ]);
  });

  it('runs a saved change at the next call, and keeps the last good code when it is broken', async () => {
    const answer = async () => (await fetch(`${url}/by-token`, { headers: { authorization: 'open sesame' } })).text();
    expect(await answer()).toBe('gold');
    await writeFile(join(root, 'cave/src/cave.ts'), handlers('silver'));
    await expect.poll(answer, { timeout: 20_000 }).toBe('silver');
    await writeFile(join(root, 'cave/src/cave.ts'), 'export const greet = (');
    await expect.poll(() => problems.join(), { timeout: 20_000 }).toContain('cave.ts');
    expect(await answer()).toBe('silver');
    await writeFile(join(root, 'cave/src/cave.ts'), handlers('bronze'));
    await expect.poll(answer, { timeout: 20_000 }).toBe('bronze');
  });
});
