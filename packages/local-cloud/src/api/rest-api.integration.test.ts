import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { echoed } from '../../tests/builders/api-parts';
import { fixtureApis } from '../../tests/builders/fixture-apis';

const POLICY = 'arn:aws:lambda:us-east-1:000000000000:function:policy';
const POOL = 'arn:aws:cognito-idp:us-east-1:000000000000:userpool/us-east-1_Pool';

describe('REST API', () => {
  let api: Awaited<ReturnType<typeof fixtureApis>>;
  const rest = (path: string, more: object = {}) => ({ http: { method: 'get', path, ...more } });
  const declared = {
    echo: {
      handler: 'src/api.echo',
      events: [
        rest('open/{id}'),
        rest('by-token', { authorizer: { arn: POLICY, type: 'token', resultTtlInSeconds: 0 } }),
        rest('by-request', {
          authorizer: { arn: POLICY, type: 'request', identitySource: 'method.request.querystring.token', resultTtlInSeconds: 0 },
        }),
        rest('by-pool', { authorizer: { arn: POOL } }),
        rest('with-key', { private: true }),
      ],
    },
    broken: { handler: 'src/api.broken', events: [rest('broken')] },
  };
  beforeAll(async () => {
    api = await fixtureApis(declared, { apiGateway: { apiKeys: [{ value: 'a-key-of-twenty-characters' }] } });
  });
  afterAll(() => api.stop());
  const get = (path: string, headers: Readonly<Record<string, string>> = {}) => fetch(`${api.url}${path}`, { headers });

  it('gives events in payload 1.0', async () => {
    expect(await (await get('/open/7?x=1')).json()).toMatchObject({
      resource: '/open/{id}',
      httpMethod: 'GET',
      path: '/open/7',
      pathParameters: { id: '7' },
      queryStringParameters: { x: '1' },
      body: null,
    });
  });

  it('asks TOKEN and REQUEST authorizers', async () => {
    const byToken = async (authorization?: string) => (await get('/by-token', authorization === undefined ? {} : { authorization })).status;
    expect([await byToken(), await byToken('unauthorized'), await byToken('bad'), await byToken('crash'), await byToken('odd')]).toEqual([
      401, 401, 403, 500, 500,
    ]);
    const event = await echoed(get('/by-token', { authorization: 'good' }));
    expect(event.requestContext.authorizer).toMatchObject({ principalId: 'good', userId: 'good', level: '3' });
    expect((await get('/by-request')).status).toBe(401);
    expect((await get('/by-request?token=good')).status).toBe(200);
  });

  it('checks the tokens of a user pool', async () => {
    expect((await get('/by-pool')).status).toBe(401);
    expect((await get('/by-pool', { authorization: await api.sign({ sub: 'u' }) })).status).toBe(401);
    const event = await echoed(get('/by-pool', { authorization: await api.sign({ sub: 'u', token_use: 'id' }) }));
    expect(event.requestContext.authorizer?.claims).toMatchObject({ sub: 'u', token_use: 'id' });
  });

  it('wants API keys where they are declared', async () => {
    expect((await get('/with-key')).status).toBe(403);
    expect((await get('/with-key', { 'x-api-key': 'a-key-of-twenty-characters' })).status).toBe(200);
  });

  it('answers 403 for what is not there and 502 for what fails', async () => {
    expect(await (await get('/none')).json()).toEqual({ message: 'Missing Authentication Token' });
    expect((await get('/broken')).status).toBe(502);
  });
});
