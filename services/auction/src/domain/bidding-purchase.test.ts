import { describe, expect, it } from 'vitest';
import { aBid, aClosedAuction, aContestedAuction, anOpenAuction, opensAt } from '../../tests/builders/auction';
import { ANY_PRICE, decidePurchase } from './bidding';
import * as errors from './errors';

const now = opensAt + 1_000;

describe('decidePurchase', () => {
  const offered = anOpenAuction({ buyNowPrice: 20_000 });
  const purchase = aBid({ amount: ANY_PRICE });

  it.each([ANY_PRICE, 20_000])('closes the auction at the price shown (%i told)', (amount) => {
    const decision = decidePurchase(offered, aBid({ amount }), now);

    expect(decision).toMatchObject({
      accepted: true,
      state: { status: 'closed', closedBy: 'buy-now', closedAt: now, seq: 2, lastBid: { form: 'buy-now' } },
    });
  });

  it.each([
    { name: 'no such price', auction: anOpenAuction(), bid: purchase, error: errors.BuyNowUnavailableError },
    { name: 'another price than shown', auction: offered, bid: aBid({ amount: 19_999 }), error: errors.BuyNowUnavailableError },
    {
      name: 'after the first bid',
      auction: aContestedAuction({ buyNowPrice: 20_000 }),
      bid: purchase,
      error: errors.BuyNowUnavailableError,
    },
    {
      name: 'the reserve met',
      auction: aContestedAuction({ buyNowPrice: 20_000, reservePrice: 5_000 }),
      bid: purchase,
      error: errors.BuyNowUnavailableError,
    },
    { name: 'the seller', auction: offered, bid: aBid({ amount: ANY_PRICE, bidderId: 'usr_seller' }), error: errors.SellerCannotBidError },
    { name: 'closed', auction: aClosedAuction({ buyNowPrice: 20_000 }), bid: purchase, error: errors.AuctionEndedError },
  ])('refuses: $name', ({ auction, bid, error }) => {
    const decision = decidePurchase(auction, bid, now);

    expect(decision.accepted ? undefined : decision.refusal).toBeInstanceOf(error);
  });

  it('stays possible under the reserve, whoever leads', () => {
    expect(decidePurchase(aContestedAuction({ buyNowPrice: 20_000, reservePrice: 5_001 }), purchase, now).accepted).toBe(true);
  });
});
