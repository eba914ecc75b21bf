import { beforeEach, describe, expect, it } from 'vitest';
import type { PublishedAuction } from '../../src/domain/auction';
import * as errors from '../../src/domain/errors';
import { aContestedAuction, aDraft, anOpenAuction, opensAt } from '../builders/auction';
import { aCommand, aProcess } from '../builders/bidders';

import { bidStores } from '../fakes/bid-stores';
import type { BidStoreHarness } from '../fakes/in-memory-bids';

describe.each(bidStores())('placing bids $name', ({ open }) => {
  let bids: BidStoreHarness;
  beforeEach(async () => {
    bids = await open();
  });
  const put = async (overrides: Partial<PublishedAuction> = {}) => bids.put(anOpenAuction({ id: 'auc_1', ...overrides }));
  const later = (store = bids.store) => aProcess(store, { now: () => opensAt + 60_000 });

  it('answers with what the bid led to, and not with the maximum', async () => {
    await put();
    const receipt = await aProcess(bids.store).placeBid(aCommand());

    expect(receipt).toEqual({
      bidId: expect.stringMatching(/^bid_/),
      auctionId: 'auc_1',
      seq: 2,
      price: 1_000,
      currency: 'USD',
      reserveMet: true,
      endsAt: '2026-01-02T10:00:00.000Z',
      placedAt: '2026-01-01T10:00:00.000Z',
      status: 'leading',
      minimumBid: 1_050,
    });
  });

  it('tells a challenger who did not make it', async () => {
    await put();
    const { placeBid } = aProcess(bids.store);
    await placeBid(aCommand({ bidderId: 'usr_a' }));

    expect(await placeBid(aCommand({ bidderId: 'usr_b', amount: 3_000 }))).toMatchObject({ status: 'outbid', price: 3_100, seq: 3 });
  });

  it('B-AUC-1: refuses the lower of two bids that both saw the same price', async () => {
    await put();
    const [one, other] = [aProcess(bids.store), aProcess(bids.store)];
    await one.placeBid(aCommand({ bidderId: 'usr_a', amount: 9_000 }));
    await one.placeBid(aCommand({ bidderId: 'usr_c', amount: 8_000 }));

    await expect(other.placeBid(aCommand({ bidderId: 'usr_b', amount: 5_000 }))).rejects.toMatchObject({
      code: 'AUCTION_BID_TOO_LOW',
      details: { minimum: 8_200 },
    });
  });

  it('B-AUC-3: accepts a bid 1 ms before the end and refuses one at the end, though nobody has closed the auction', async () => {
    const { endsAt } = anOpenAuction();
    await put({ softCloseMs: 0, hardEnd: endsAt });

    await expect(aProcess(bids.store, { now: () => endsAt - 1 }).placeBid(aCommand({ amount: 1_000 }))).resolves.toMatchObject({
      status: 'leading',
    });
    await expect(aProcess(bids.store, { now: () => endsAt }).placeBid(aCommand({ bidderId: 'usr_b', amount: 9_000 }))).rejects.toThrow(
      errors.AuctionEndedError,
    );
  });

  it('extends the end for late bids, up to the hard end', async () => {
    const { endsAt, hardEnd } = anOpenAuction();
    await put();
    let now = endsAt - 1;
    let amount = 1_000;
    while (now < hardEnd) {
      const { endsAt: end } = await aProcess(bids.store, { now: () => now }).placeBid(
        aCommand({ bidderId: `usr_${amount % 2_000}`, amount }),
      );
      expect(Date.parse(end)).toBe(Math.min(now + 120_000, hardEnd));
      amount += 1_000;
      now = Date.parse(end) === hardEnd ? hardEnd : Date.parse(end) - 1;
    }

    await expect(aProcess(bids.store, { now: () => hardEnd }).placeBid(aCommand({ amount: 90_000 }))).rejects.toThrow(
      errors.AuctionEndedError,
    );
  });

  it.each([
    { name: 'an unknown auction', auction: undefined, error: errors.AuctionNotFoundError },
    { name: 'a draft', auction: aDraft({ id: 'auc_1' }), error: errors.AuctionNotFoundError },
    {
      name: 'an auction that has not started',
      auction: anOpenAuction({ id: 'auc_1', startsAt: opensAt + 1 }),
      error: errors.AuctionNotStartedError,
    },
    { name: 'one of the bidder', auction: anOpenAuction({ id: 'auc_1', sellerId: 'usr_buyer' }), error: errors.SellerCannotBidError },
    {
      name: 'a leader who does not raise',
      auction: aContestedAuction({ id: 'auc_1', leaderId: 'usr_buyer' }),
      error: errors.MaximumNotRaisedError,
    },
  ])('refuses: $name', async ({ auction, error }) => {
    if (auction) await bids.put(auction);

    await expect(aProcess(bids.store).placeBid(aCommand())).rejects.toThrow(error);
  });

  it('needs one write once it knows the auction, and none for a hopeless bid without a key', async () => {
    await put();
    let writes = 0;
    const { placeBid } = aProcess(bids.store, { onWrite: () => (writes += 1) });
    await placeBid(aCommand({ bidderId: 'usr_a' }));
    writes = 0;
    await placeBid(aCommand({ bidderId: 'usr_b', amount: 3_000 }));
    await placeBid(aCommand({ bidderId: 'usr_c', amount: 9_000 }));
    await placeBid(aCommand({ bidderId: 'usr_c', amount: 9_001 }));
    expect(writes).toBe(3);

    await expect(placeBid(aCommand({ bidderId: 'usr_d', amount: 4_000 }))).rejects.toThrow(errors.BidTooLowError);
    expect(writes).toBe(3);
  });

  it('sells outright once, and gives the buyer the same answer again', async () => {
    await put({ buyNowPrice: 20_000 });
    const { buyNow, placeBid } = aProcess(bids.store);
    const purchase = { auctionId: 'auc_1', buyerId: 'usr_buyer', idempotencyKey: 'key-1', correlationId: 'req-2' };
    const bought = await buyNow(purchase);

    expect(bought).toMatchObject({ status: 'bought', price: 20_000, seq: 2 });
    expect(JSON.stringify(await later().buyNow(purchase))).toBe(JSON.stringify(bought));
    await expect(buyNow({ ...purchase, buyerId: 'usr_b' })).rejects.toThrow(errors.AuctionEndedError);
    await expect(placeBid(aCommand({ bidderId: 'usr_b' }))).rejects.toThrow(errors.AuctionEndedError);
    await expect(placeBid(aCommand({ idempotencyKey: 'key-1' }))).rejects.toThrow(errors.IdempotencyKeyReusedError);
  });
});
