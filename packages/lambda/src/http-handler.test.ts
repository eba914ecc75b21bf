import { DomainError, type ErrorKind } from '@ecom/kernel';
import { httpRequest, lambdaContext, readJson } from '@ecom/testing';
import { describe, expect, it, vi } from 'vitest';
import { number, object, string } from 'yup';
import { httpHandler, publicHttpHandler } from './http-handler';

const edge = {
  params: object({ auctionId: string().matches(/^auc_/).required() }),
  query: object({ limit: number().integer().min(1) }),
  body: object({ amount: number().strict().integer().positive().required() }),
};
const request = { path: { auctionId: 'auc_1' }, body: { amount: 5 }, callerId: 'usr_1' };
const call = (overrides: object = {}, handle = vi.fn().mockResolvedValue({ done: true })) =>
  httpHandler({ ...edge, handle })(httpRequest({ ...request, ...overrides }), lambdaContext());

class Refusal extends DomainError {
  readonly code = 'SOMETHING_REFUSED';

  constructor(readonly kind: ErrorKind) {
    super('It was refused.', { minimum: 7 });
  }
}

describe('a route for signed-in users', () => {
  it('passes on what it has validated, and who calls', async () => {
    const handle = vi.fn().mockResolvedValue({ done: true });

    const response = await call({ query: { limit: '3' }, headers: { 'idempotency-key': 'k', 'x-correlation-id': 'c' } }, handle);

    expect(response).toEqual({
      statusCode: 200,
      headers: { 'content-type': 'application/json', 'x-correlation-id': 'c' },
      body: '{"done":true}',
    });
    expect(handle).toHaveBeenCalledWith({
      params: { auctionId: 'auc_1' },
      query: { limit: 3 },
      body: { amount: 5 },
      caller: { id: 'usr_1', groups: ['buyers'] },
      idempotencyKey: 'k',
      correlationId: 'c',
      headers: expect.any(Object),
    });
  });

  it.each([
    { name: 'a param that is none of ours', overrides: { path: { auctionId: '1' } }, path: 'auctionId' },
    { name: 'a query that is no number', overrides: { query: { limit: 'x' } }, path: 'limit' },
    { name: 'a field that is missing', overrides: { body: {} }, path: 'amount' },
    { name: 'a number as text', overrides: { body: { amount: '5' } }, path: 'amount' },
    { name: 'a body that is no object', overrides: { body: [] }, path: 'body' },
    { name: 'a body that is null', overrides: { body: 'null' }, path: 'body' },
    { name: 'an idempotency key with a space', overrides: { headers: { 'idempotency-key': 'a b' } }, path: 'Idempotency-Key' },
    {
      name: 'an idempotency key of 129 characters',
      overrides: { headers: { 'idempotency-key': 'k'.repeat(129) } },
      path: 'Idempotency-Key',
    },
  ])('answers 400 to $name and says where', async ({ overrides, path }) => {
    const response = await call(overrides);

    expect(response.statusCode).toBe(400);
    expect(readJson(response)).toMatchObject({
      code: 'REQUEST_INVALID',
      errors: expect.arrayContaining([expect.objectContaining({ path })]),
    });
  });

  it('tells of every field that is wrong, not only of the first', async () => {
    expect(readJson(await call({ body: { amount: -1.5 } }))).toMatchObject({ errors: [{ path: 'amount' }, { path: 'amount' }] });
  });

  it.each([
    { name: 'a body that is not JSON', overrides: { body: '{' } },
    { name: 'an empty body', overrides: { body: '' } },
    { name: 'no body', overrides: { body: undefined, headers: { 'content-type': 'application/json' } } },
    { name: 'another content type', overrides: { headers: { 'content-type': 'text/plain' } } },
    { name: 'no content type', overrides: { headers: { 'content-type': undefined } } },
  ])('answers 400 to $name', async ({ overrides }) => {
    const response = await call(overrides);

    expect(response.statusCode).toBe(400);
    expect(readJson(response)).toMatchObject({ status: 400, code: expect.stringMatching(/^REQUEST_(MALFORMED|INVALID)$/) });
  });

  it('answers 401 to a caller whom no authorizer has verified', async () => {
    const response = await call({ callerId: undefined });

    expect(response).toMatchObject({ statusCode: 401, headers: { 'www-authenticate': 'Bearer' } });
    expect(readJson(response)).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('answers 403 to a caller of another group, before it looks at the request', async () => {
    const handler = httpHandler({ ...edge, groups: ['sellers'], handle: vi.fn() });

    expect(readJson(await handler(httpRequest({ ...request, body: {} }), lambdaContext()))).toMatchObject({
      status: 403,
      code: 'FORBIDDEN',
      groups: ['sellers'],
    });
  });

  it('lets in a caller of one of the groups', async () => {
    const handler = httpHandler({ groups: ['sellers', 'admins'], handle: async ({ caller }) => caller.groups });

    expect(
      readJson(await handler(httpRequest({ callerId: 'usr_1', groups: ['buyers', 'admins', 'unheard-of'] }), lambdaContext())),
    ).toEqual(['buyers', 'admins']);
  });

  it.each<[ErrorKind, number]>([
    ['invalid', 400],
    ['unauthenticated', 401],
    ['forbidden', 403],
    ['not_found', 404],
    ['conflict', 409],
    ['rejected', 422],
    ['unavailable', 503],
  ])('answers an error of kind %s with %i and a problem document', async (kind, status) => {
    const response = await call({}, vi.fn().mockRejectedValue(new Refusal(kind)));

    expect(response).toMatchObject({ statusCode: status, headers: { 'content-type': 'application/problem+json' } });
    expect(readJson(response)).toEqual({
      type: 'https://errors.ecomauction.dev/SOMETHING_REFUSED',
      title: 'Something refused',
      status,
      detail: 'It was refused.',
      instance: 'req-1',
      code: 'SOMETHING_REFUSED',
      minimum: 7,
    });
  });

  it('says when to come back after a 503', async () => {
    expect(await call({}, vi.fn().mockRejectedValue(new Refusal('unavailable')))).toMatchObject({ headers: { 'retry-after': '1' } });
  });

  it('tells nothing of a bug', async () => {
    const response = await call({}, vi.fn().mockRejectedValue(new Error('password=hunter2')));

    expect(response.statusCode).toBe(500);
    expect(response.body).not.toContain('hunter2');
    expect(readJson(response)).toMatchObject({ code: 'INTERNAL', instance: 'req-1' });
  });

  it('takes an error of an SDK for a bug, whatever status it carries', async () => {
    const response = await call({}, vi.fn().mockRejectedValue(Object.assign(new Error('no'), { statusCode: 400, $metadata: {} })));

    expect(response.statusCode).toBe(500);
  });

  it.each([
    {
      name: 'keeps every byte of an answer that is text',
      success: 201 as const,
      result: '{"a": 1}',
      expected: { statusCode: 201, body: '{"a": 1}' },
    },
    { name: 'has no body with 204', success: 204 as const, result: { a: 1 }, expected: { statusCode: 204 } },
    { name: 'has no body without a result', success: 202 as const, result: undefined, expected: { statusCode: 202 } },
  ])('$name', async ({ success, result, expected }) => {
    const response = await httpHandler({ success, handle: async () => result })(httpRequest({ callerId: 'usr_1' }), lambdaContext());

    expect({ statusCode: response.statusCode, ...(response.body !== undefined && { body: response.body }) }).toEqual(expected);
  });

  it('gives a request without a correlation id the id of the request', async () => {
    expect(await call()).toMatchObject({ headers: { 'x-correlation-id': 'req-1' } });
  });

  it('does not repeat a correlation id that is not printable', async () => {
    expect(await call({ headers: { 'x-correlation-id': 'a\nb' } })).toMatchObject({ headers: { 'x-correlation-id': 'req-1' } });
  });

  it('never changes the event it was given', async () => {
    const event = httpRequest(request);
    const before = structuredClone(event);
    await httpHandler({ ...edge, handle: async () => undefined })(event, lambdaContext());

    expect(event).toEqual(before);
  });
});

describe('a public route', () => {
  it('needs no caller, and passes none on', async () => {
    const handle = vi.fn().mockResolvedValue({});
    await publicHttpHandler({ handle })(httpRequest({ callerId: 'usr_1' }), lambdaContext());

    expect(handle.mock.calls[0]?.[0]).not.toHaveProperty('caller');
  });
});
