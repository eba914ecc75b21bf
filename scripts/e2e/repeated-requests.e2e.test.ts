import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Account } from '../platform-client/accounts';
import type { AuctionView, BidReceipt, Upload } from '../platform-client/auctions';
import type { HttpClient } from '../platform-client/http-client';
import type { Platform } from '../platform-client/platform';
import { anOpenAuction, somebody, thePlatform } from './people';
import { apiOf } from './requests';
import { inMinutes } from './time';

let platform: Platform;
let auctions: HttpClient;
let seller: Account;
beforeAll(async () => {
  platform = await thePlatform();
  auctions = await apiOf('auction');
  seller = await somebody(platform, ['buyers', 'sellers']);
});

type Request = { readonly method: string; readonly path: string; readonly token: string; readonly body?: object };

/** Sends the same request twice under one key. @returns the one answer that both got */
const twice = async <T>(client: HttpClient, { method, path, token, body }: Request): Promise<T> => {
  const request = { token, headers: { 'idempotency-key': randomUUID() }, ...(body && { body }) };
  const first = await client.send<T>(method, path, request);
  expect(await client.send<T>(method, path, request)).toEqual(first);
  return first;
};

const listing = () => ({ title: 'A globe', description: 'With brass.', currency: 'USD', openingPrice: 100, endsAt: inMinutes(60) });

describe('a request that comes again under its key', () => {
  it('gets its first answer, whatever it asked of an auction', async () => {
    const token = seller.accessToken;
    const asSeller = <T>(method: string, path: string, body?: object) => twice<T>(auctions, { method, path, token, ...(body && { body }) });
    const { auctionId, state } = await asSeller<AuctionView>('POST', '/auctions', { ...listing(), draft: true });
    expect(state).toBe('draft');
    const one = `/auctions/${auctionId}`;
    expect(await asSeller('PATCH', one, { description: null })).not.toHaveProperty('description');
    await asSeller<Upload>('POST', `${one}/pictures`, { contentType: 'image/png', size: 100 });
    expect(await asSeller('POST', `${one}/publish`)).toMatchObject({ state: 'open', seq: 1 });
    expect(await asSeller('PATCH', one, { endsAt: inMinutes(90) })).toMatchObject({ seq: 2 });
    expect(await asSeller('POST', `${one}/cancel`)).toMatchObject({ state: 'cancelled', seq: 3 });

    const draft = await asSeller<AuctionView>('POST', '/auctions', { ...listing(), draft: true });
    await asSeller('DELETE', `/auctions/${draft.auctionId}`);
  });

  it('buys once, at the price that it was shown and at no other', async () => {
    const { auctionId } = await anOpenAuction(platform, { buyNowPrice: 900 });
    const { accessToken: token } = await somebody(platform);
    for (const price of [1, 899, 901])
      await expect(platform.auctions.buyNow(token, auctionId, price)).rejects.toMatchObject({ code: 'AUCTION_BUY_NOW_UNAVAILABLE' });
    const receipt = await twice<BidReceipt>(auctions, {
      method: 'POST',
      path: `/auctions/${auctionId}/buy-now`,
      token,
      body: { price: 900 },
    });

    expect(receipt).toMatchObject({ price: 900 });
    expect(await platform.auctions.read(auctionId)).toMatchObject({ state: 'closed', bidCount: 1 });
    const { accessToken: late } = await somebody(platform);
    const tooLate = { token: late, body: { price: 900 }, headers: { 'idempotency-key': randomUUID() } };
    await expect(auctions.send('POST', `/auctions/${auctionId}/buy-now`, tooLate)).rejects.toMatchObject({ code: 'AUCTION_ENDED' });
  });

  it('changes a profile once', async () => {
    const { accessToken: token } = await somebody(platform);
    const profile = await twice(await apiOf('identity'), { method: 'PATCH', path: '/me', token, body: { name: 'Ann', seller: true } });

    expect(profile).toMatchObject({ name: 'Ann', groups: expect.arrayContaining(['sellers']) });
  });
});
