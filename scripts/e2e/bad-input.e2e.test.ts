import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Platform } from '../platform-client/platform';
import { anOpenAuction, somebody, thePlatform } from './people';

type Case = {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly api?: 'auction' | 'checkout' | 'identity' | 'notification';
};

let platform: Platform;
let token: string;
let auctionId: string;
const apis: Record<string, string> = {};

beforeAll(async () => {
  platform = await thePlatform();
  const { outputs } = (await (await fetch(`${inject('statusUrl')}/deployment.json`)).json()) as {
    readonly outputs: Record<string, Record<string, string>>;
  };
  for (const service of ['auction', 'checkout', 'identity', 'notification']) apis[service] = outputs[service]?.[`${service}ApiUrl`] ?? '';
  ({ accessToken: token } = await somebody(platform, ['buyers', 'sellers']));
  ({ auctionId } = await anOpenAuction(platform));
});

const send = ({ method, path, body, headers, api = 'auction' }: Case): Promise<Response> =>
  fetch(`${apis[api]}${path.replace('{auctionId}', auctionId)}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });

const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
const good = { title: 'A brass sextant', currency: 'USD', openingPrice: 100, endsAt: tomorrow };

const bodies: readonly unknown[] = [
  {},
  [],
  'null',
  '"text"',
  '{',
  '{"title":',
  { ...good, title: '' },
  { ...good, title: 'x'.repeat(100_000) },
  { ...good, title: 'null\u0000byte' },
  { ...good, title: { $ne: null } },
  { ...good, currency: 'ABC' },
  { ...good, currency: 'usd' },
  { ...good, openingPrice: 0 },
  { ...good, openingPrice: -1 },
  { ...good, openingPrice: 1.5 },
  { ...good, openingPrice: '100' },
  { ...good, openingPrice: 1e21 },
  { ...good, openingPrice: null },
  { ...good, reservePrice: 50 },
  { ...good, buyNowPrice: 10 },
  { ...good, endsAt: 'tomorrow' },
  { ...good, endsAt: '2020-01-01T00:00:00.000Z' },
  { ...good, endsAt: '9999-12-31T23:59:59.999Z' },
  { ...good, endsAt: 1_700_000_000 },
  { ...good, softClose: { windowSeconds: -1, maxExtensionSeconds: 5 } },
  { ...good, softClose: 'yes' },
  { ...good, sellerId: 'usr_somebody-else' },
  { ...good, seq: 99 },
  { ...good, status: 'closed' },
];

const ids = [
  'auc_nope',
  'auc_01JD8Z0000000000000000000A',
  '%00',
  '%2e%2e%2fetc',
  'x'.repeat(2_000),
  'AUCTION%23x',
  '%F0%9F%98%80',
  "'%20OR%201=1",
];

const cases: readonly Case[] = [
  ...bodies.map((body): Case => ({ method: 'POST', path: '/auctions', body })),
  ...ids.flatMap((id): readonly Case[] => [
    { method: 'GET', path: `/auctions/${id}` },
    { method: 'GET', path: `/auctions/${id}/bids` },
    { method: 'POST', path: `/auctions/${id}/bids`, body: { amount: 500 } },
    { method: 'PATCH', path: `/auctions/${id}`, body: { title: 'y' } },
    { method: 'DELETE', path: `/auctions/${id}` },
    { method: 'PUT', path: `/auctions/${id}/watch` },
  ]),
  ...[
    {},
    { amount: '500' },
    { amount: 0 },
    { amount: -1 },
    { amount: 1e300 },
    { amount: [500] },
    { amount: 500, bidderId: 'usr_x' },
    '{"amount":1e999}',
    '{"__proto__":{"amount":5}}',
  ].map((body): Case => ({ method: 'POST', path: '/auctions/{auctionId}/bids', body })),
  {
    method: 'POST',
    path: '/auctions/{auctionId}/bids',
    body: 'amount=500',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  },
  { method: 'POST', path: '/auctions/{auctionId}/bids', body: { amount: 500 }, headers: { 'idempotency-key': 'x'.repeat(200) } },
  { method: 'POST', path: '/auctions/{auctionId}/bids', body: { amount: 500 }, headers: { 'idempotency-key': 'with space' } },
  ...[
    'cursor=abc',
    'cursor=%00',
    `cursor=${Buffer.from('["x","{}"]').toString('base64url')}`,
    'limit=0',
    'limit=1000000',
    'limit=abc',
    'state=exploded',
    'sort=random',
    'unknown=1',
  ].map((query): Case => ({ method: 'GET', path: `/auctions?${query}` })),
  ...[{ contentType: 'text/html', size: 10 }, { contentType: 'image/png', size: 0 }, { contentType: 'image/png', size: 1e12 }, {}].map(
    (body): Case => ({ method: 'POST', path: '/auctions/{auctionId}/pictures', body }),
  ),
  ...[
    {},
    { email: 'x' },
    { email: 'a@b.test', password: 'short', name: 'n' },
    { email: 'a@b.test', password: 'Aa1!aaaaaaaaaa', name: 'n', groups: ['admins'] },
  ].map((body): Case => ({ method: 'POST', path: '/auth/sign-up', body, api: 'identity' })),
  ...ids.flatMap((id): readonly Case[] => [
    { method: 'GET', path: `/orders/${id.replace('auc_', 'ord_')}`, api: 'checkout' },
    { method: 'POST', path: `/orders/${id.replace('auc_', 'ord_')}/pay`, body: { paymentMethodId: 'pm_card_visa' }, api: 'checkout' },
  ]),
  ...[
    {},
    '{"paymentMethodId":',
    { paymentMethodId: 'visa' },
    { paymentMethodId: ['pm_card_visa'] },
    { paymentMethodId: `pm_${'x'.repeat(300)}` },
    ...[{ total: 1 }, { price: 1 }, { amount: 1 }, { currency: 'EUR' }, { buyerId: 'usr_1' }, { attempt: 9 }, { taskToken: 'guess' }],
    ...[-1, 1.5, '900', 1e21, null].map((redeemPoints) => ({ redeemPoints })),
  ].map(
    (body): Case => ({
      method: 'POST',
      path: '/orders/ord_01JD8Z0000000000000000000A/pay',
      body: typeof body === 'string' || 'paymentMethodId' in body ? body : { paymentMethodId: 'pm_card_visa', ...body },
      api: 'checkout',
    }),
  ),
  ...['as=admin', 'limit=0', 'cursor=%00', 'unknown=1'].map(
    (query): Case => ({ method: 'GET', path: `/orders?${query}`, api: 'checkout' }),
  ),
  ...[{}, { size: '10' }, { size: 10, sha256: 'md5' }, { size: 1e12 }, '['].map(
    (body): Case => ({ method: 'POST', path: '/auctions/{auctionId}/agreements', body }),
  ),
  ...[{ price: '900' }, { price: 0 }, { price: 1.5 }, { amount: 900 }, { price: 900 }].map(
    (body): Case => ({ method: 'POST', path: '/auctions/{auctionId}/buy-now', body }),
  ),
  { method: 'POST', path: '/auth/sign-in', body: { email: 'nobody@b.test', password: 'wrong' }, api: 'identity' },
  { method: 'POST', path: '/auth/refresh', body: { refreshToken: 'nonsense' }, api: 'identity' },
  { method: 'POST', path: '/auth/confirm', body: { email: 'nobody@b.test', code: 'abc' }, api: 'identity' },
  { method: 'PATCH', path: '/me', body: { points: 1_000_000 }, api: 'identity' },
  { method: 'PATCH', path: '/me', body: { seller: 'yes' }, api: 'identity' },
  { method: 'PUT', path: '/me/notification-preferences', body: { outbid: 'maybe' }, api: 'notification' },
  { method: 'PUT', path: '/me/notification-preferences', body: 'x', api: 'notification' },
];

describe('bad input', () => {
  it.each(
    cases.map((one, index) => ({
      ...one,
      name: `${index}: ${one.method} ${one.path.slice(0, 60)} ${JSON.stringify(one.body ?? '').slice(0, 60)}`,
    })),
  )('R7, B-ALL-8: a client’s mistake is a problem document with a code, never ours: $name', async (one) => {
    const response = await send(one);
    const text = await response.text();

    expect({ status: response.status, text }).toSatisfy(({ status }: { status: number }) => status >= 400 && status < 500);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(JSON.parse(text)).toMatchObject({ code: expect.stringMatching(/^[A-Z_]+$/), status: response.status });
    expect(text).not.toMatch(/\bat .+\.(js|ts|mjs):\d+/);
  });
});
