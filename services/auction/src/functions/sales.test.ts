import { httpRequest, lambdaContext, readJson } from '@ecom/testing';
import { describe, expect, it, vi } from 'vitest';
import { OfferNotFoundError, OfferOverError } from '../domain/sale-errors';
import { makeHandler as acceptOffer } from './accept-offer/handler';
import { makeHandler as declineOffer } from './decline-offer/handler';
import { makeHandler as listMyOffers } from './list-my-offers/handler';
import { makeHandler as listOffers } from './list-offers/handler';
import { makeHandler as offerSecondChance } from './offer-second-chance/handler';
import { makeHandler as relistAuction } from './relist-auction/handler';
import { makeHandler as withdrawSecondChance } from './withdraw-second-chance/handler';

vi.hoisted(() => {
  vi.stubEnv('AUCTION_TABLE', 'auctions');
  vi.stubEnv('OFFER_DAYS', '2');
});

const auctionId = 'auc_01JD8Z0000000000000000000A';
const offerId = 'off_01JD8Z0000000000000000000C';
const routes = [
  { name: 'offer a second chance', make: offerSecondChance, status: 201, result: '{}' },
  { name: 'withdraw it', make: withdrawSecondChance, status: 200, result: '{}' },
  { name: 'accept it', make: acceptOffer, status: 200, result: '{}' },
  { name: 'decline it', make: declineOffer, status: 200, result: '{}' },
  { name: 'list a lot again', make: relistAuction, status: 201, result: '{}' },
  { name: 'see what became of a sale', make: listOffers, status: 200, result: {} },
];
type Make = (work: never) => ReturnType<typeof offerSecondChance>;
type Asking = { readonly path?: Record<string, string>; readonly callerId?: string; readonly body?: unknown };

describe.each(routes)('the route to $name', ({ make, status, result }) => {
  const send = (work: () => Promise<unknown>, { path = {}, callerId = 'usr_1', body = {} }: Asking = {}) =>
    (make as Make)(work as never)(
      httpRequest({ path: { auctionId, offerId, ...path }, body, ...(callerId !== '' && { callerId }) }),
      lambdaContext(),
    );

  it(`answers ${status}, and 401 to somebody who is not signed in`, async () => {
    expect((await send(async () => result)).statusCode).toBe(status);
    expect((await send(async () => result, { callerId: '' })).statusCode).toBe(401);
  });

  it('answers 400 to what is no id, 404 to what is not there, and 422 to what comes too late', async () => {
    expect((await send(async () => result, { path: { auctionId: 'auc_nope' } })).statusCode).toBe(400);
    expect((await send(() => Promise.reject(new OfferNotFoundError('No.')))).statusCode).toBe(404);
    expect((await send(() => Promise.reject(new OfferOverError('No.', { status: 'lapsed' })))).statusCode).toBe(422);
  });
});

it.each([acceptOffer, declineOffer])('an answer to an offer is its bidder’s, under their key', async (make) => {
  const answer = vi.fn().mockResolvedValue('{}');
  const ask = (path: Record<string, string>) =>
    make(answer)(httpRequest({ path, callerId: 'usr_1', headers: { 'idempotency-key': 'key-1' } }), lambdaContext());

  expect((await ask({ auctionId, offerId: 'off_nope' })).statusCode).toBe(400);
  await ask({ auctionId, offerId });
  expect(answer).toHaveBeenCalledExactlyOnceWith({
    auctionId,
    offerId,
    callerId: 'usr_1',
    correlationId: 'req-1',
    request: { callerId: 'usr_1', key: 'key-1', fingerprint: expect.any(String) },
  });
});

describe('what is said of a lot that is listed again', () => {
  const relist = (body: unknown, work = vi.fn().mockResolvedValue('{}')) =>
    relistAuction(work)(httpRequest({ path: { auctionId }, callerId: 'usr_1', body }), lambdaContext());

  it('reaches the work in milliseconds, with null for what goes', async () => {
    const work = vi.fn().mockResolvedValue('{}');
    await relist({ openingPrice: 900, reservePrice: null, buyNowPrice: null, endsAt: '2026-01-02T10:00:00Z', draft: true }, work);
    await relist({ startsAt: '2026-01-02T10:00:00Z' }, work);

    expect(work.mock.calls.map(([{ changes, asDraft }]) => [changes, asDraft])).toEqual([
      [{ openingPrice: 900, reservePrice: 0, buyNowPrice: 0, endsAt: Date.parse('2026-01-02T10:00:00Z') }, true],
      [{ startsAt: Date.parse('2026-01-02T10:00:00Z') }, false],
    ]);
  });

  it.each([{ title: 'Another' }, { openingPrice: 0 }, { openingPrice: null }, { endsAt: 'tomorrow' }, { currency: 'EUR' }, []])(
    'is refused with 400 when it is %j',
    async (body) => {
      expect((await relist(body)).statusCode).toBe(400);
    },
  );
});

it('one’s own offers come by pages of twenty, or as asked', async () => {
  const list = vi.fn().mockResolvedValue({ items: [] });
  const ask = (query: Record<string, string>) => listMyOffers(list)(httpRequest({ callerId: 'usr_1', query }), lambdaContext());

  expect(readJson(await ask({}))).toEqual({ items: [] });
  await ask({ limit: '5', cursor: 'abc' });
  expect((await ask({ limit: '0' })).statusCode).toBe(400);
  expect(list.mock.calls).toEqual([
    [{ callerId: 'usr_1', limit: 20, cursor: undefined }],
    [{ callerId: 'usr_1', limit: 5, cursor: 'abc' }],
  ]);
});
