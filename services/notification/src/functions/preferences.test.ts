import { httpRequest, lambdaContext, readJson } from '@ecom/testing';
import { describe, expect, it, vi } from 'vitest';
import { inMemoryPreferences } from '../../tests/fakes/in-memory-preferences';
import { completePreferences } from '../domain/preferences';
import { makeGetPreferences } from '../use-cases/get-preferences';
import { makePutPreferences } from '../use-cases/put-preferences';
import { makeHandler as getHandler } from './get-preferences/handler';
import { makeHandler as putHandler } from './put-preferences/handler';

vi.hoisted(() => {
  process.env['PREFERENCE_TABLE'] = 'preferences';
});

const anApi = () => {
  const preferences = inMemoryPreferences();
  const get = getHandler(makeGetPreferences({ preferences }));
  const put = putHandler(makePutPreferences({ preferences }));

  return {
    get: (callerId?: string) => get(httpRequest({ ...(callerId !== undefined && { callerId }) }), lambdaContext()),
    put: (body: unknown, { callerId = 'usr_1', key }: { readonly callerId?: string; readonly key?: string } = {}) =>
      put(httpRequest({ callerId, body, headers: key === undefined ? {} : { 'idempotency-key': key } }), lambdaContext()),
  };
};

describe('GET and PUT /me/notification-preferences', () => {
  it('start with everything on', async () => {
    const response = await anApi().get('usr_1');

    expect(response.statusCode).toBe(200);
    expect(readJson(response)).toEqual(completePreferences());
  });

  it('replace what was said before; what is left out is on', async () => {
    const { get, put } = anApi();
    await put({ channels: { email: false } });

    expect(readJson(await put({ templates: { lost: false } }))).toEqual(completePreferences({ templates: { lost: false } }));
    expect(readJson(await get('usr_1'))).toEqual(completePreferences({ templates: { lost: false } }));
  });

  it('are of the caller alone', async () => {
    const { get, put } = anApi();
    await put({ channels: { email: false } });

    expect(readJson(await get('usr_2'))).toEqual(completePreferences());
  });

  it('need a caller', async () => {
    expect(await anApi().get()).toMatchObject({ statusCode: 401 });
  });

  it.each([
    { name: 'a template nobody knows', body: { templates: { spam: false } } },
    { name: 'a channel nobody knows', body: { channels: { fax: true } } },
    { name: 'a word for a choice', body: { templates: { won: 'no' } } },
    { name: 'a choice for templates', body: { templates: false } },
    { name: 'somebody else', body: { userId: 'usr_2' } },
    { name: 'a list', body: [] },
    { name: 'nothing', body: null },
  ])('refuse $name', async ({ body }) => {
    const response = await anApi().put(body);

    expect(response.statusCode).toBe(400);
    expect(readJson(response)).toMatchObject({ code: 'REQUEST_INVALID' });
  });

  it('answer a repeated request byte for byte, and refuse its key for another body', async () => {
    const { put } = anApi();
    const [first, second] = [
      await put({ templates: { won: false } }, { key: 'k1' }),
      await put({ templates: { won: false } }, { key: 'k1' }),
    ];

    expect(second.body).toBe(first.body);
    expect(readJson(await put({ templates: { won: true } }, { key: 'k1' }))).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' });
  });
});
