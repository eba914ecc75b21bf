import { httpRequest, lambdaContext, readJson } from '@ecom/testing';
import { describe, expect, it, vi } from 'vitest';
import { makeHandler } from './handler';

vi.hoisted(() => vi.stubEnv('AUCTION_TABLE', 'auctions'));

const body = { title: 'A brass sextant', currency: 'USD', openingPrice: 1_000, endsAt: '2026-01-02T10:00:00Z' };
const post = (sent: unknown, { groups = ['buyers', 'sellers'], createAuction = vi.fn().mockResolvedValue('{"auctionId":"auc_1"}') } = {}) =>
  makeHandler(createAuction)(
    httpRequest({ callerId: 'usr_1', groups, body: sent, headers: { 'idempotency-key': 'key-1' } }),
    lambdaContext(),
  );

describe('POST /auctions', () => {
  it('passes what the seller asks for in milliseconds and minor units, and answers 201 with the bytes it is given', async () => {
    const createAuction = vi.fn().mockResolvedValue('{"auctionId":"auc_1"}');
    const response = await post(
      { ...body, softClose: { windowSeconds: 5, maxExtensionSeconds: 50 }, buyNowPrice: 2_000, startsAt: '2026-01-01T12:00:00+02:00' },
      { createAuction },
    );

    expect([response.statusCode, response.body]).toEqual([201, '{"auctionId":"auc_1"}']);
    expect(createAuction).toHaveBeenCalledWith({
      sellerId: 'usr_1',
      terms: {
        title: 'A brass sextant',
        currency: 'USD',
        openingPrice: 1_000,
        reservePrice: 0,
        buyNowPrice: 2_000,
        startsAt: Date.parse('2026-01-01T10:00:00Z'),
        endsAt: Date.parse('2026-01-02T10:00:00Z'),
        softCloseMs: 5_000,
        maxExtensionMs: 50_000,
      },
      asDraft: false,
      correlationId: 'req-1',
      request: { callerId: 'usr_1', key: 'key-1', fingerprint: expect.any(String) },
    });
  });

  it('closes softly unless told otherwise', async () => {
    const createAuction = vi.fn().mockResolvedValue('{}');
    await post(body, { createAuction });
    expect(createAuction.mock.calls[0]?.[0].terms).toMatchObject({ softCloseMs: 120_000, maxExtensionMs: 3_600_000, startsAt: undefined });
  });

  it.each([
    { path: 'title', value: undefined },
    { path: 'title', value: '' },
    { path: 'title', value: '   ' },
    { path: 'title', value: 'x'.repeat(201) },
    { path: 'title', value: 'bell\u0007' },
    { path: 'title', value: 'half \ud800' },
    { path: 'title', value: 7 },
    { path: 'description', value: 'nul\u0000' },
    { path: 'category', value: 'Not A Slug' },
    { path: 'currency', value: 'ABC' },
    { path: 'openingPrice', value: undefined },
    { path: 'openingPrice', value: 0 },
    { path: 'openingPrice', value: -5 },
    { path: 'openingPrice', value: 1.5 },
    { path: 'openingPrice', value: '1000' },
    { path: 'openingPrice', value: 100_000_000_001 },
    { path: 'openingPrice', value: null },
    { path: 'reservePrice', value: 0 },
    { path: 'buyNowPrice', value: true },
    { path: 'endsAt', value: '2026-01-02T10:00:00' },
    { path: 'endsAt', value: '2026-02-30T10:00:00Z' },
    { path: 'endsAt', value: '2026-01-02T25:00:00Z' },
    { path: 'endsAt', value: 1_767_348_000 },
    { path: 'startsAt', value: 'soon' },
    { path: 'softClose.windowSeconds', field: 'softClose', value: { windowSeconds: -1, maxExtensionSeconds: 1 } },
    { path: 'softClose', value: { windowSeconds: 1, maxExtensionSeconds: 1, more: 1 } },
    { path: 'draft', value: 'yes' },
  ])('B-AUC-8, B-ALL-8: answers 400 naming $path when it is $value', async ({ path, field = path, value }) => {
    const response = await post({ ...body, [field]: value });

    expect(response.statusCode).toBe(400);
    expect(readJson(response)).toMatchObject({
      code: 'REQUEST_INVALID',
      errors: expect.arrayContaining([expect.objectContaining({ path, message: expect.stringContaining(path) })]),
    });
  });

  it.each([
    { name: 'no JSON', sent: '{"title":' },
    { name: 'a list', sent: [body] },
    { name: 'nothing', sent: 'null' },
    { name: 'a field nobody knows', sent: { ...body, seller: 'usr_2' } },
  ])('B-ALL-8: answers 400 to $name', async ({ sent }) => {
    expect((await post(sent)).statusCode).toBe(400);
  });

  it('answers 403 to somebody who is no seller, 401 to nobody', async () => {
    expect((await post(body, { groups: ['buyers'] })).statusCode).toBe(403);
    expect((await makeHandler(vi.fn())(httpRequest({ body }), lambdaContext())).statusCode).toBe(401);
  });
});
