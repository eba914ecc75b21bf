import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fixtureApis } from '../../tests/builders/fixture-apis';

const SIMPLE = 'arn:aws:lambda:us-east-1:000000000000:function:simple';
const POLICY = 'arn:aws:lambda:us-east-1:000000000000:function:policy';
const POOL = 'arn:aws:cognito-idp:us-east-1:000000000000:userpool/us-east-1_Pool';
const users = {
  type: 'request',
  functionArn: SIMPLE,
  identitySource: ['$request.header.Authorization'],
  resultTtlInSeconds: 300,
  enableSimpleResponses: true,
  payloadVersion: '2.0',
};
const tokens = {
  identitySource: '$request.header.Authorization',
  issuerUrl: 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Pool',
  audience: ['client'],
};
const cors = {
  allowedOrigins: ['https://shop.test'],
  allowedHeaders: ['authorization'],
  exposedResponseHeaders: ['x-correlation-id'],
  maxAge: 60,
};

const route = (method: string, path: string, more: object = {}) => ({ httpApi: { method, path, ...more } });
const functions = {
  echo: {
    handler: 'src/api.echo',
    events: [
      route('GET', '/public/{id}'),
      route('POST', '/public/{id}'),
      route('GET', '/mine', { authorizer: { name: 'users' } }),
      route('GET', '/token', { authorizer: { name: 'tokens' } }),
      route('GET', '/scoped', { authorizer: { name: 'tokens', scopes: ['shop/read'] } }),
    ],
  },
  status: { handler: 'src/api.status', events: [route('POST', '/status')] },
  bare: { handler: 'src/api.bare', events: [route('GET', '/bare')] },
  broken: { handler: 'src/api.broken', events: [route('GET', '/broken')] },
  malformed: { handler: 'src/api.malformed', events: [route('GET', '/malformed')] },
  cookies: { handler: 'src/api.cookies', events: [route('GET', '/cookies')] },
};

type Echo = {
  readonly requestContext: { readonly authorizer?: { readonly lambda?: { readonly calls: string }; readonly claims?: object } } & Readonly<
    Record<string, unknown>
  >;
} & Readonly<Record<string, unknown>>;

/** The event that the function saw. */
const echoed = async (response: Promise<Response>): Promise<Echo> => (await (await response).json()) as Echo;

describe('HTTP API', () => {
  let api: Awaited<ReturnType<typeof fixtureApis>>;
  beforeAll(async () => {
    api = await fixtureApis(11100, functions, { httpApi: { cors, authorizers: { users, tokens } } });
  });
  afterAll(() => api.stop());
  const get = (path: string, headers: Readonly<Record<string, string>> = {}) => fetch(`${api.url}${path}`, { headers });
  const statusOf = async (path: string, authorization?: string) =>
    (await get(path, authorization === undefined ? {} : { authorization })).status;

  it('gives events in payload 2.0, with nothing that a token merely claims', async () => {
    const forged = await api.sign({ sub: 'someone' }, { foreign: true });
    const event = await echoed(get('/public/a%20b?x=1&x=2', { cookie: 'c=1; d=2', authorization: `Bearer ${forged}` }));
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'GET /public/{id}',
      rawQueryString: 'x=1&x=2',
      cookies: ['c=1', 'd=2'],
      pathParameters: { id: 'a b' },
      queryStringParameters: { x: '1,2' },
    });
    expect(event.requestContext).toMatchObject({
      http: { method: 'GET', path: '/public/a%20b' },
      stage: '$default',
      domainName: '127.0.0.1:11100',
    });
    expect(event.requestContext.authorizer).toBeUndefined();
    expect(JSON.stringify(event)).not.toContain('x-local-request-scope');
  });

  it('passes bodies as text, and other bytes as base64', async () => {
    const post = async (type: string, body: Uint8Array | string) =>
      (await fetch(`${api.url}/public/1`, { method: 'POST', headers: { 'content-type': type }, body })).json();
    expect(await post('application/json', '{"a":"ü"')).toMatchObject({ body: '{"a":"ü"', isBase64Encoded: false });
    expect(await post('image/png', new Uint8Array([0, 255]))).toMatchObject({ body: 'AP8=', isBase64Encoded: true });
  });

  it('does not let a caller choose its own identity', async () => {
    const forged = JSON.stringify({ lambda: { userId: 'admin' } });
    const event = await echoed(get('/public/1', { 'sls-offline-authorizer-override': forged, 'x-local-request-scope': 'x' }));
    expect(event.requestContext.authorizer).toBeUndefined();
    expect(await statusOf('/mine', undefined)).toBe(401);
  });

  it('asks the Lambda authorizer of another service: 401 without identity, 403 when it says no, 500 when it is broken', async () => {
    expect(await statusOf('/mine')).toBe(401);
    expect(await statusOf('/mine', 'bad')).toBe(403);
    expect(await statusOf('/mine', 'crash')).toBe(500);
    expect(await statusOf('/mine', 'odd')).toBe(500);
    const answer = await get('/mine', { authorization: 'good-1' });
    expect(await answer.json()).toMatchObject({ requestContext: { authorizer: { lambda: { userId: 'good-1' } } } });
  });

  it('remembers what the authorizer said about an identity', async () => {
    const calls = async (token: string) => (await echoed(get('/mine', { authorization: token }))).requestContext.authorizer?.lambda?.calls;
    const first = await calls('good-2');
    expect(await calls('good-2')).toBe(first);
    expect(await calls('good-3')).not.toBe(first);
  });

  it('checks tokens: signature, issuer, audience, time, scope', async () => {
    expect(await statusOf('/token')).toBe(401);
    expect(await statusOf('/token', 'Bearer not-a-token')).toBe(401);
    expect(await statusOf('/token', await api.sign({ sub: 'u' }, { foreign: true }))).toBe(401);
    expect(await statusOf('/token', await api.sign({ sub: 'u', iss: 'https://other' }))).toBe(401);
    expect(await statusOf('/token', await api.sign({ sub: 'u', client_id: 'other' }))).toBe(401);
    expect(await statusOf('/token', await api.sign({ sub: 'u' }, { expires: '-1s' }))).toBe(401);
    expect(await statusOf('/scoped', await api.sign({ sub: 'u', scope: 'shop/write' }))).toBe(403);
    const event = await echoed(
      get('/scoped', { authorization: `Bearer ${await api.sign({ sub: 'u', scope: 'a shop/read', 'cognito:groups': ['x', 'y'] })}` }),
    );
    expect(event.requestContext.authorizer).toMatchObject({
      jwt: { claims: { sub: 'u', 'cognito:groups': '[x y]' }, scopes: ['a', 'shop/read'] },
    });
  });

  it('answers as API Gateway does when there is no route or no proper answer', async () => {
    const both = async (path: string) => {
      const response = await get(path);
      return [response.status, await response.text()];
    };
    expect(await both('/none')).toEqual([404, '{"message":"Not Found"}']);
    expect(await both('/bare')).toEqual([200, '{"any":"object"}']);
    expect(await both('/broken')).toEqual([500, '{"message":"Internal Server Error"}']);
    expect(await both('/malformed')).toEqual([500, '{"message":"Internal Server Error"}']);
    expect((await get('/cookies')).headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; HttpOnly']);
    for (const status of [201, 204, 409])
      expect((await fetch(`${api.url}/status`, { method: 'POST', body: String(status) })).status).toBe(status);
  });

  it('lets in the origins that are allowed, and no other', async () => {
    const preflight = (origin: string) =>
      fetch(`${api.url}/mine`, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'GET' } });
    const allowed = await preflight('https://shop.test');
    expect(allowed.status).toBe(204);
    expect(Object.fromEntries(allowed.headers)).toMatchObject({
      'access-control-allow-origin': 'https://shop.test',
      'access-control-allow-headers': 'authorization',
      'access-control-max-age': '60',
    });
    expect((await preflight('https://evil.test')).headers.get('access-control-allow-origin')).toBeNull();
    expect((await get('/public/1', { origin: 'https://evil.test' })).headers.get('access-control-allow-origin')).toBeNull();
    const refusedOne = await get('/mine', { origin: 'https://shop.test' });
    expect([refusedOne.status, refusedOne.headers.get('access-control-allow-origin')]).toEqual([401, 'https://shop.test']);
  });

  it('tells who watches about each request', async () => {
    api.seen.length = 0;
    await get('/public/9?secret=1');
    await vi.waitFor(() => expect(api.seen).toHaveLength(1));
    expect(api.seen[0]).toMatchObject({ service: 'api', method: 'GET', path: '/public/9', status: 200, correlationId: 'cor-7' });
  });
});

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
    api = await fixtureApis(11120, declared, { apiGateway: { apiKeys: [{ value: 'a-key-of-twenty-characters' }] } });
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

describe('an authorizer that cannot be enforced', () => {
  it.each([
    ['AWS_IAM', { type: 'aws_iam' }, 'AWS_IAM authorization is not supported'],
    ['one that is not declared', { name: 'nobody' }, 'There is no authorizer'],
    ['one of an unknown function', { name: 'unknown' }, 'is not part of this platform'],
    ['a foreign issuer', { name: 'foreign' }, 'is not a user pool of this platform'],
    ['an identity source of another kind', { name: 'stage' }, 'The identity source "$stageVariables.x" is not supported'],
  ])('is an error, never an open route: %s', async (_name, authorizer, message) => {
    const authorizers = {
      unknown: { ...users, functionArn: 'arn:aws:lambda:us-east-1:000000000000:function:none' },
      foreign: { ...tokens, issuerUrl: 'https://accounts.example' },
      stage: { ...users, identitySource: '$stageVariables.x' },
    };
    const start = fixtureApis(
      11140,
      { echo: { handler: 'src/api.echo', events: [route('GET', '/x', { authorizer })] } },
      { httpApi: { authorizers } },
    );
    await expect(start).rejects.toMatchObject({ code: 'AUTHORIZER_UNSUPPORTED', message: expect.stringContaining(message) });
  });
});
