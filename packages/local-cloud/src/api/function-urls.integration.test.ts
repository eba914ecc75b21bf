import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureHost } from '../../tests/builders/fixture-host';
import { functionSpec } from '../../tests/builders/function-spec';
import type { Exchange } from '../contracts/http-contract';
import { createClock } from '../runtime/clock';
import { type RunningServer, serve } from '../runtime/http-server';
import { functionUrls } from './function-urls';

const specs = [
  functionSpec('receipts', { handler: 'src/url.streamed' }),
  functionSpec('plain', { handler: 'src/url.buffered' }),
  functionSpec('hidden', { handler: 'src/url.buffered' }),
];
const cors = {
  origins: ['https://shop.test'],
  headers: ['authorization'],
  methods: ['GET'],
  exposed: ['etag'],
  credentials: false,
  maxAge: 60,
};
const urls = [
  { service: 'fixture', functionArn: functionSpec('receipts').arn, authType: 'NONE', invokeMode: 'RESPONSE_STREAM', cors },
  { service: 'fixture', functionArn: functionSpec('plain').arn, authType: 'NONE', invokeMode: 'BUFFERED' },
];

const answers: Exchange[] = [];
let running: Awaited<ReturnType<typeof fixtureHost>>;
let server: RunningServer;
beforeAll(async () => {
  running = await fixtureHost(specs);
  server = await serve(
    0,
    'function URLs',
    functionUrls({ host: running.host, urls, clock: createClock(), onAnswer: (answer) => answers.push(answer) }),
  );
});
afterAll(async () => {
  await server.stop();
  await running.stop();
});

const get = (path: string, init: RequestInit = {}) => fetch(`${server.url}/function-urls${path}`, init);

describe('a function that streams', () => {
  it('answers with its status, headers and cookies', async () => {
    const response = await get('/receipts/ord_1');

    expect(response.status).toBe(206);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'x-path': '/ord_1',
      'set-cookie': 'seen=1',
    });
  });

  it('passes on 20 MB byte by byte, beyond what a buffered answer may have', async () => {
    const bytes = Buffer.from(await (await get('/receipts/large?blocks=320')).arrayBuffer());
    const hash = await (await get('/receipts/hash')).text();

    expect(bytes).toHaveLength(20 * 1024 * 1024);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
  });

  it('waits for whoever reads it: no more than a chunk is under way', async () => {
    const chunks: number[] = [];
    let goOn = () => {};
    const first = new Promise<void>((arrived) => {
      void running.host.invoke(
        'receipts',
        { rawPath: '/large', queryStringParameters: { blocks: '3' } },
        {
          onStream: (message, ready) => {
            if (!('chunk' in message)) return;
            chunks.push(message.chunk.length);
            goOn = ready;
            arrived();
          },
        },
      );
    });
    await first;
    // The same thread answers another call meanwhile: it had time to send more, and did not.
    await running.host.invoke('plain', { rawPath: '/' });

    expect(chunks).toHaveLength(1);
    goOn();
    while (chunks.length < 2) await new Promise(setImmediate);
    goOn();
  });

  it('fails before the first byte with 502, and after it by breaking off', async () => {
    expect((await get('/receipts/early')).status).toBe(502);
    const broken = await get('/receipts/broken');

    expect(broken.status).toBe(206);
    await expect(broken.text()).rejects.toThrow();
  });

  it('goes on without a reader that hung up', async () => {
    const control = new AbortController();
    await get('/receipts/large?blocks=320', { signal: control.signal });
    control.abort();

    expect((await get('/plain/')).status).toBe(201);
  });
});

describe('a function that answers at once', () => {
  it('gets the request as Lambda describes it', async () => {
    const response = await get('/plain/a/b?x=1&x=2&y=3', {
      method: 'POST',
      body: '{"a":1}',
      headers: { 'content-type': 'application/json', cookie: 'c=1; d=2' },
    });
    const event = (await response.json()) as Readonly<Record<string, unknown>>;

    expect(response.status).toBe(201);
    expect(response.headers.get('x-here')).toBe('yes');
    expect(event).toMatchObject({
      version: '2.0',
      rawPath: '/a/b',
      rawQueryString: 'x=1&x=2&y=3',
      queryStringParameters: { x: '1,2', y: '3' },
      cookies: ['c=1', 'd=2'],
      body: '{"a":1}',
      isBase64Encoded: false,
      requestContext: { stage: '$default', http: { method: 'POST', path: '/a/b' } },
    });
  });

  it('answers bytes, and anything that is no answer as JSON', async () => {
    expect(Buffer.from(await (await get('/plain/bytes')).arrayBuffer())).toEqual(Buffer.from([1, 2]));
    expect(await (await get('/plain/bare')).json()).toEqual({ just: 'this' });
    expect((await get('/plain/fail')).status).toBe(502);
  });
});

it('tells of what was answered to its end, under the name of the function', async () => {
  answers.length = 0;
  await (await get('/receipts/ord_1')).text();
  await get('/receipts/early');

  expect(answers).toMatchObject([
    { service: 'fixture', operationId: 'receipts', method: 'GET', status: 206, contentType: 'application/pdf', body: '' },
    { operationId: 'receipts', status: 502 },
  ]);
});

describe('pages of other origins', () => {
  const from = (origin: string) => ({ origin, 'access-control-request-method': 'GET' });
  const allowed = (response: Response) => response.headers.get('access-control-allow-origin');

  it('ask first and are answered without the function, and then see what is exposed', async () => {
    const question = await get('/receipts/early', { method: 'OPTIONS', headers: from('https://shop.test') });
    const answer = await get('/receipts/ord_1', { headers: { origin: 'https://shop.test' } });

    expect([question.status, allowed(question), question.headers.get('access-control-max-age')]).toEqual([200, 'https://shop.test', '60']);
    expect([answer.status, allowed(answer), answer.headers.get('access-control-expose-headers')]).toEqual([
      206,
      'https://shop.test',
      'etag',
    ]);
  });

  it('are not let in when they are others, nor where nothing is said of them', async () => {
    expect(allowed(await get('/receipts/early', { method: 'OPTIONS', headers: from('https://other.test') }))).toBeNull();
    expect(allowed(await get('/plain/', { headers: { origin: 'https://shop.test' } }))).toBeNull();
  });
});

it('serves only functions that have an address', async () => {
  expect((await get('/hidden/')).status).toBe(404);
});
