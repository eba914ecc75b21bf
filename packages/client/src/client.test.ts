import { describe, expect, expectTypeOf, it, vi } from 'vitest';
import { fakeApi, refusal } from '../tests/fake-api';
import { type ClientOptions, client } from './client';
import { everyItem } from './every-item';
import type { AuctionSchemas } from './generated/services';
import { isRefusal, ProblemError } from './problem';

const address = 'http://auctions.test/';
const patience = { attempts: 3, firstPauseMs: 1, longestPauseMs: 5 };

const opened = (api: ReturnType<typeof fakeApi>, options: Partial<ClientOptions> = {}) =>
  client({ addresses: { auction: address }, token: () => 'a-token', fetch: api.fetch, patience, ...options }).auction;

describe('a call', () => {
  it('sends what it is told where the route says, as whoever acts, and gives back the answer', async () => {
    const api = fakeApi({ status: 201, body: { bidId: 'bid_1' } });

    expect(await opened(api).placeBid({ auctionId: 'auc_1', body: { amount: 5 } }, { idempotencyKey: 'k', correlationId: 'c' })).toEqual({
      bidId: 'bid_1',
    });
    expect(api.asked).toEqual([
      {
        method: 'POST',
        url: 'http://auctions.test/auctions/auc_1/bids',
        headers: { 'content-type': 'application/json', authorization: 'Bearer a-token', 'idempotency-key': 'k', 'x-correlation-id': 'c' },
        body: { amount: 5 },
      },
    ]);
  });

  it('puts into the query what the path does not take, and no token where none is needed', async () => {
    const api = fakeApi({ status: 200, body: { items: [] } });
    await opened(api).listAuctions({ state: 'open', limit: 5 });
    await opened(api).listBids({ auctionId: 'a/b', limit: 5 });

    expect(api.asked.map(({ url }) => url)).toEqual([
      'http://auctions.test/auctions?state=open&limit=5',
      'http://auctions.test/auctions/a%2Fb/bids?limit=5',
    ]);
    expect(api.asked[0]?.headers).toEqual({});
  });

  it('acts as somebody else when told', async () => {
    const api = fakeApi({ status: 200, body: { items: [] } });
    await opened(api).listWatches({}, { token: 'other' });

    expect(api.asked[0]?.headers).toMatchObject({ authorization: 'Bearer other' });
  });

  it('gives each change a key of its own, unless told to give none', async () => {
    const api = fakeApi({ status: 200, body: {} });
    await opened(api).publishAuction({ auctionId: 'auc_1' });
    await opened(api).publishAuction({ auctionId: 'auc_1' });
    await opened(api, { newIdempotencyKey: () => undefined }).publishAuction({ auctionId: 'auc_1' });
    const keys = api.asked.map(({ headers }) => headers['idempotency-key']);

    expect(keys[0]).toMatch(/^[\w-]{36}$/);
    expect(keys[1]).not.toBe(keys[0]);
    expect(keys[2]).toBeUndefined();
  });

  it('answers nothing where there is nothing to say', async () => {
    expect(await opened(fakeApi({ status: 204 })).unwatchAuction({ auctionId: 'auc_1' })).toBeUndefined();
  });

  it('fails for a service whose address it was not given', async () => {
    const { identity } = client({ addresses: { auction: address } });

    await expect(identity.getMe()).rejects.toThrow('identity.getMe was called, but the client has no address of identity.');
  });

  it('knows what to send and what comes back', () => {
    const { placeBid, unwatchAuction, listAuctions } = opened(fakeApi());

    expectTypeOf<Awaited<ReturnType<typeof placeBid>>>().toEqualTypeOf<AuctionSchemas['BidReceipt']>();
    expectTypeOf<Awaited<ReturnType<typeof unwatchAuction>>>().toEqualTypeOf<undefined>();
    expectTypeOf(placeBid)
      .parameter(0)
      .toEqualTypeOf<
        { readonly auctionId: string } & { readonly body: { readonly amount: number; readonly currency?: 'USD' | 'EUR' | 'GBP' } }
      >();
    expectTypeOf(listAuctions).toBeCallableWith();
    // @ts-expect-error a bid needs an amount
    expectTypeOf(placeBid).toBeCallableWith({ auctionId: 'auc_1', body: {} });
    // @ts-expect-error an auction needs to be named
    expectTypeOf(placeBid).toBeCallableWith();
  });
});

describe('a refusal', () => {
  it('is thrown with its code, its status and its facts', async () => {
    const api = fakeApi({ status: 422, body: { code: 'AUCTION_BID_TOO_LOW', detail: 'The bid must be at least 7.', minimum: 7 } });
    const error = await opened(api)
      .placeBid({ auctionId: 'auc_1', body: { amount: 5 } })
      .catch((caught: unknown) => caught);

    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({
      status: 422,
      code: 'AUCTION_BID_TOO_LOW',
      problem: { minimum: 7 },
      message: 'POST /auctions/auc_1/bids answered 422 AUCTION_BID_TOO_LOW: The bid must be at least 7.',
    });
    expect(isRefusal(error, 'AUCTION_ENDED', 'AUCTION_BID_TOO_LOW')).toBe(true);
    expect(isRefusal(error, 'AUCTION_ENDED')).toBe(false);
    expect(api.asked).toHaveLength(1);
  });

  it.each([
    { body: { message: 'Unauthorized' }, says: 'HTTP_401: Unauthorized' },
    { body: '<html>', says: 'HTTP_401: <html>' },
    { body: undefined, says: 'HTTP_401: ' },
  ])('that no service wrote has the status for a code: $says', async ({ body, says }) => {
    await expect(opened(fakeApi({ status: 401, body })).listWatches()).rejects.toThrow(says);
  });
});

describe('what passes', () => {
  const watches = { status: 200, body: { items: [] } };

  it.each([
    { name: '503', reply: refusal(503, 'AUCTION_BUSY') },
    { name: '429', reply: refusal(429, 'IDENTITY_ATTEMPTS_EXCEEDED') },
    { name: 'no answer', reply: 'unreachable' as const },
  ])('is waited for: $name', async ({ reply }) => {
    const statuses = vi.fn();
    const api = fakeApi(reply, reply, watches);

    expect(await opened(api, { onAnswer: statuses }).listWatches()).toEqual({ items: [] });
    expect(api.asked).toHaveLength(3);
    expect(statuses).toHaveBeenLastCalledWith(200);
  });

  it('is repeated under the same key', async () => {
    const api = fakeApi(refusal(503, 'AUCTION_BUSY'), { status: 201, body: {} });
    await opened(api).placeBid({ auctionId: 'auc_1', body: { amount: 5 } });

    expect(api.asked[0]).toEqual(api.asked[1]);
  });

  it('is given up after as many tries as allowed', async () => {
    const api = fakeApi(refusal(503, 'AUCTION_BUSY'));

    await expect(opened(api).listWatches()).rejects.toMatchObject({ code: 'AUCTION_BUSY' });
    expect(api.asked).toHaveLength(3);
    await expect(opened(fakeApi('unreachable')).listWatches()).rejects.toThrow('fetch failed');
  });

  it.each([
    { name: 'a change without a key', reply: refusal(503, 'AUCTION_BUSY') },
    { name: 'a change without a key that nobody answered', reply: 'unreachable' as const },
  ])('is never repeated for $name', async ({ reply }) => {
    const api = fakeApi(reply, watches);

    await expect(opened(api, { newIdempotencyKey: () => undefined }).publishAuction({ auctionId: 'auc_1' })).rejects.toThrow();
    expect(api.asked).toHaveLength(1);
  });

  it('ends when the caller has had enough', async () => {
    const stop = new AbortController();
    const api = fakeApi({ ...refusal(503, 'AUCTION_BUSY'), headers: { 'retry-after': '60' } });
    const waiting = opened(api, { patience: { longestPauseMs: 60_000 } }).listWatches({}, { signal: stop.signal });
    await vi.waitUntil(() => api.asked.length === 1);
    stop.abort(new Error('enough'));

    await expect(waiting).rejects.toThrow('enough');
  });
});

describe('all items of a list', () => {
  it('come page by page, each asked for when it is reached', async () => {
    const api = fakeApi({ status: 200, body: { items: [1, 2], cursor: 'c' } }, { status: 200, body: { items: [3] } });
    const { listAuctions } = opened(api);
    const items = everyItem(listAuctions, { state: 'open' });
    expectTypeOf(items).toEqualTypeOf<AsyncGenerator<AuctionSchemas['ListedAuction']>>();

    expect(await items.next()).toMatchObject({ value: 1 });
    expect(api.asked).toHaveLength(1);
    const rest = [];
    for await (const item of items) rest.push(item);
    expect(rest).toEqual([2, 3]);
    expect(api.asked.map(({ url }) => url.split('?')[1])).toEqual(['state=open', 'state=open&cursor=c']);
  });
});
