import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { echoed, route, tokens, users } from '../../tests/builders/api-parts';
import { fixtureApis } from '../../tests/builders/fixture-apis';

const cors = {
  allowedOrigins: ['https://shop.test'],
  allowedHeaders: ['authorization'],
  exposedResponseHeaders: ['x-correlation-id'],
  maxAge: 60,
};

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

describe('HTTP API', () => {
  let api: Awaited<ReturnType<typeof fixtureApis>>;
  beforeAll(async () => {
    api = await fixtureApis(functions, { httpApi: { cors, authorizers: { users, tokens } } });
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
      domainName: new URL(api.url).host,
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
