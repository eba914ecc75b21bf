import { Readable } from 'node:stream';
import { DomainError } from '@ecom/kernel';
import { answerOf, urlRequest } from '@ecom/testing';
import { describe, expect, it, vi } from 'vitest';
import { object, string } from 'yup';
import { writtenBy } from '../../tests/written';
import type { StreamedAnswer } from './runtime';
import { urlHandler } from './url-handler';

await vi.hoisted(async () => {
  vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'false');
  (await import('@ecom/testing')).playStreamingRuntime();
});

class CoatGoneError extends DomainError {
  readonly code = 'COAT_GONE';
  readonly kind = 'not_found';
}

const params = object({
  coatId: string()
    .matches(/^coat_\d+$/)
    .required(),
});
const query = object({ size: string().oneOf(['s', 'l']).default('l') });
const authorize = async (header: string | undefined) => (header === 'Bearer good' ? { userId: 'usr_1', groups: 'buyers' } : undefined);
const signedIn = { authorization: 'Bearer good' };

const handlerOf = (handle: () => Promise<StreamedAnswer>, checks: typeof authorize = authorize) => {
  const spy = vi.fn(handle);
  return { spy, main: urlHandler({ path: '/coats/{coatId}', params, query, authorize: checks, handle: spy }) };
};
const whole = async (): Promise<StreamedAnswer> => ({
  status: 200,
  headers: { 'content-length': '2' },
  body: Readable.from([Buffer.from('ab')]),
});
const problem = (body: Buffer) => JSON.parse(body.toString('utf8')) as { readonly code: string; readonly instance: string };

describe('an address of its own', () => {
  it('streams to who is signed in, and says which request it was', async () => {
    const { main, spy } = handlerOf(whole);
    const headers = { ...signedIn, 'x-correlation-id': 'corr-1' };
    const answer = await answerOf(main, urlRequest({ path: '/coats/coat_1', headers, query: { size: 's' } }));

    expect(answer).toMatchObject({ statusCode: 200, headers: { 'content-length': '2', 'x-correlation-id': 'corr-1' } });
    expect(answer.body.toString('utf8')).toBe('ab');
    expect(spy).toHaveBeenCalledWith({
      method: 'GET',
      params: { coatId: 'coat_1' },
      query: { size: 's' },
      caller: { id: 'usr_1', groups: ['buyers'] },
      headers,
    });
  });

  it.each([
    { name: 'no token', request: {}, refused: [401, 'UNAUTHENTICATED'] },
    { name: 'a bad one', request: { headers: { authorization: 'Bearer bad' } }, refused: [401, 'UNAUTHENTICATED'] },
    { name: 'another method', request: { method: 'POST', headers: signedIn }, refused: [405, 'METHOD_NOT_ALLOWED'] },
    { name: 'what no id can be', request: { path: '/coats/hat', headers: signedIn }, refused: [404, 'PATH_NOT_FOUND'] },
    { name: 'broken escapes', request: { path: '/coats/%E0%A4%A', headers: signedIn }, refused: [404, 'PATH_NOT_FOUND'] },
    { name: 'another path', request: { path: '/coats/coat_1/../..', headers: signedIn }, refused: [404, 'PATH_NOT_FOUND'] },
    { name: 'a strange query', request: { query: { size: 'xl' }, headers: signedIn }, refused: [400, 'REQUEST_INVALID'] },
  ])('B-RCP-1, B-RCP-2: refuses $name with a problem document', async ({ request, refused }) => {
    const { main, spy } = handlerOf(whole);
    const { statusCode, headers, body } = await answerOf(main, urlRequest({ path: '/coats/coat_1', ...request }));

    expect([statusCode, problem(body).code]).toEqual(refused);
    expect(headers).toMatchObject({ 'content-type': 'application/problem+json', 'x-correlation-id': 'req-1' });
    expect(headers['allow']).toBe(statusCode === 405 ? 'GET, HEAD' : undefined);
    expect(spy).not.toHaveBeenCalled();
  });

  it('cannot tell a good token from a bad one while the keys are not to be had', async () => {
    const { main } = handlerOf(whole, () => Promise.reject(new Error('down')));
    const { statusCode, headers, body } = await answerOf(main, urlRequest({ path: '/coats/coat_1', headers: signedIn }));

    expect([statusCode, headers['retry-after'], problem(body).code]).toEqual([503, '1', 'TOKEN_UNCHECKED']);
  });

  it('answers HEAD with the headers of a refusal alone', async () => {
    const { main } = handlerOf(() => Promise.reject(new CoatGoneError('Gone.')));
    const { statusCode, headers, body } = await answerOf(main, urlRequest({ method: 'HEAD', path: '/coats/coat_1', headers: signedIn }));

    expect([statusCode, headers['content-type'], body.length]).toEqual([404, 'application/problem+json', 0]);
  });
});

const breaking = (after: number) =>
  Readable.from(
    (async function* () {
      for (let piece = 0; piece < after; piece += 1) yield Buffer.from('ab');
      throw new Error('S3 hung up');
    })(),
  );

describe('B-RCP-2: what breaks', () => {
  it('before its first byte is a problem', async () => {
    const { main } = handlerOf(async () => ({ status: 200, headers: {}, body: breaking(0) }));
    const { statusCode, body } = await answerOf(main, urlRequest({ path: '/coats/coat_1', headers: signedIn }));

    expect([statusCode, problem(body).code]).toEqual([503, 'BODY_UNAVAILABLE']);
  });

  it('after it breaks the stream off, and is counted as a failure', async () => {
    const { main } = handlerOf(async () => ({ status: 200, headers: {}, body: breaking(2) }));
    const run = () => answerOf(main, urlRequest({ path: '/coats/coat_1', headers: signedIn }));

    await expect(run()).rejects.toThrow('S3 hung up');
    expect(JSON.stringify(await writtenBy(run))).toContain('"Failed":1');
  });

  it('for another reason tells nobody what it was', async () => {
    const { main } = handlerOf(() => Promise.reject(new Error('secret')));
    let answer: Awaited<ReturnType<typeof answerOf>> | undefined;
    await writtenBy(async () => {
      answer = await answerOf(main, urlRequest({ path: '/coats/coat_1', headers: signedIn }));
    });

    expect([answer?.statusCode, answer?.body.toString('utf8').includes('secret')]).toEqual([500, false]);
  });
});
