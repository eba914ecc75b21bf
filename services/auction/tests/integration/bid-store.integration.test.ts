import { type DynamoLocal, startDynamoLocal } from '@ecom/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Auction, bidForms, type LastBid, type PublishedAuction } from '../../src/domain/auction';
import { ANY_PRICE, type Bid, decide, decidePurchase } from '../../src/domain/bidding';
import { minimumBid } from '../../src/domain/bidding-price';
import { aBid, aContestedAuction, anOpenAuction, opensAt } from '../builders/auction';
import { aimed, histories } from '../builders/histories';
import { type BidStoreHarness, inMemoryBids } from '../fakes/in-memory-bids';
import { localBids } from '../fakes/local-bids';

let local: DynamoLocal;
let tables = 0;
beforeAll(async () => {
  local = await startDynamoLocal();
}, 30_000);
afterAll(() => local.stop());

const stores = [
  { name: 'in memory', open: async () => inMemoryBids() },
  { name: 'on DynamoDB', open: () => localBids(local.endpoint, `bids-${tables++}`) },
];

describe.each(stores)('the bid store $name', ({ open }) => {
  let bids: BidStoreHarness;
  let auctions = 0;
  beforeEach(async () => {
    bids = await open();
  });

  const put = async <State extends Auction>(auction: State): Promise<State> => {
    auctions += 1;
    const stored = { ...auction, id: `auc_${auctions}` };
    await bids.put(stored);
    return stored;
  };
  const attempt = (auction: Auction, form: LastBid['form'], { now = opensAt, ...bid }: Bid & { readonly now?: number }) =>
    bids.store.write({ auctionId: auction.id, form, ladder: 'classic', unlessForgotten: false, bid, now });

  it('keeps an auction as it is, and knows no other', async () => {
    const auction = await put(
      aContestedAuction({ lastBid: { seq: 3, request: 'R', bidderId: 'usr_leader', amount: 5_000, at: opensAt, form: 'lead' } }),
    );

    expect(await bids.get(auction.id)).toEqual(auction);
    expect(await attempt({ ...auction, id: 'auc_none' }, 'first', aBid())).toEqual({ written: false, auction: undefined });
  });

  /** Tries every form; only the one that the rules give may be taken, and only once. */
  const takeStep = async (state: PublishedAuction, bid: Bid & { readonly now: number }): Promise<PublishedAuction> => {
    const decision = decide(state, bid, bid.now);
    const wrong = bidForms.filter((form) => !decision.accepted || form !== decision.form);
    for (const form of wrong) expect(await attempt(state, form, bid)).toEqual({ written: false, auction: state });
    if (!decision.accepted) return state;
    expect(await attempt(state, decision.form, bid)).toEqual({ written: true, auction: decision.state });
    expect((await attempt(state, decision.form, bid)).written).toBe(false);
    return decision.state;
  };

  it('accepts a bid in exactly the form the rules give it, and refuses it in every other, in random histories', async () => {
    const property = fc.asyncProperty(histories, async ({ auction, steps }) => {
      let state: PublishedAuction = await put(auction);
      let now = opensAt - 1;
      for (const [index, step] of steps.entries()) {
        now += step.wait;
        const amount = aimed(step, { minimum: minimumBid(state), leaderMax: state.leaderMax });
        state = await takeStep(state, { ...aBid({ key: `${index}`, bidderId: step.bidder, amount }), now });
      }
    });
    await fc.assert(property, { numRuns: 30, seed: 20_260_101 });
  }, 120_000);

  it('tells the changes in the order of their commits', async () => {
    const auction = await put(anOpenAuction());
    await attempt(auction, 'first', aBid({ key: '1', bidderId: 'usr_a', amount: 5_000 }));
    await attempt(auction, 'lead', aBid({ key: '2', bidderId: 'usr_b', amount: 6_000 }));

    expect((await bids.changes()).map(({ before, after }) => [before.seq, after.seq, after.leaderId])).toEqual([
      [1, 2, 'usr_a'],
      [2, 3, 'usr_b'],
    ]);
  });

  it('sells to the first buyer only, and only while the offer stands', async () => {
    const offered = await put(anOpenAuction({ buyNowPrice: 20_000 }));
    const bought = decidePurchase(offered, aBid({ amount: ANY_PRICE }), opensAt);
    if (!bought.accepted) throw bought.refusal;

    expect((await attempt(offered, 'buy-now', aBid({ amount: 19_999 }))).written).toBe(false);
    expect(await attempt(offered, 'buy-now', aBid({ amount: ANY_PRICE }))).toEqual({ written: true, auction: bought.state });
    expect((await attempt(offered, 'buy-now', aBid({ key: '2', amount: ANY_PRICE }))).written).toBe(false);
    for (const refusing of [
      anOpenAuction(),
      aContestedAuction({ buyNowPrice: 20_000 }),
      anOpenAuction({ buyNowPrice: 20_000, sellerId: 'usr_buyer' }),
    ]) {
      expect((await attempt(await put(refusing), 'buy-now', aBid({ amount: ANY_PRICE }))).written).toBe(false);
    }
  });

  it('sells under an unmet reserve, at the price the buyer was shown', async () => {
    const auction = await put(aContestedAuction({ buyNowPrice: 20_000, reservePrice: 5_001 }));

    expect((await attempt(auction, 'buy-now', aBid({ amount: 20_000 }))).written).toBe(true);
  });

  it('refuses a bid in another currency', async () => {
    const auction = await put(anOpenAuction());

    expect((await attempt(auction, 'first', aBid({ currency: 'EUR' }))).written).toBe(false);
    expect((await attempt(auction, 'first', aBid({ currency: 'USD' }))).written).toBe(true);
  });

  it('finds an answer once it is settled, and then forgets the request', async () => {
    const auction = await put(anOpenAuction());
    const bid = aBid();
    await attempt(auction, 'first', bid);
    expect(await bids.store.findAnswer(bid.request)).toBeUndefined();
    await bids.settle();

    expect(await bids.store.findAnswer(bid.request)).toMatchObject({
      form: 'first',
      amount: bid.amount,
      receipt: { seq: 2, status: 'leading' },
    });
    expect(await bids.get(auction.id)).toMatchObject({ recentRequests: new Set() });
  });

  it('refuses a bid that must be new once the auction has forgotten any request', async () => {
    const auction = await put(anOpenAuction());
    const bidOf = (bidderId: string, amount: number) => aBid({ bidderId, amount });
    const mustBeNew = (form: 'first' | 'lead', bid: Bid) =>
      bids.store.write({ auctionId: auction.id, form, ladder: 'classic', unlessForgotten: true, bid, now: opensAt });

    expect((await mustBeNew('first', bidOf('usr_a', 2_000))).written).toBe(true);
    expect((await mustBeNew('lead', bidOf('usr_b', 3_000))).written).toBe(true);
    await bids.settle('all');
    expect((await mustBeNew('lead', bidOf('usr_c', 4_000))).written).toBe(false);
    expect((await attempt(auction, 'lead', bidOf('usr_c', 4_000))).written).toBe(true);
    expect((await mustBeNew('lead', bidOf('usr_d', 5_000))).written).toBe(false);
  });
});
