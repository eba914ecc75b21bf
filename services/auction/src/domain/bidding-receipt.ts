import type { Currency } from '@ecom/kernel';
import type { LastBid, VisibleAuction } from './auction';
import { effectiveEnd, isReserveMet, minimumBid, price } from './bidding-price';
import { bidIdOf } from './bidding-request';

type Placed = {
  readonly bidId: string;
  readonly auctionId: string;
  readonly seq: number;
  readonly price: number;
  readonly currency: Currency;
  readonly reserveMet: boolean;
  readonly endsAt: string;
  readonly placedAt: string;
};

/** What a bidder is told about an accepted bid, or a buyer about a purchase. */
export type Receipt =
  | (Placed & { readonly status: 'leading' | 'outbid'; readonly minimumBid: number })
  | (Placed & { readonly status: 'bought' });

/** What was answered to a request, and to which body. */
export type RecordedAnswer = { readonly form: LastBid['form']; readonly amount: number; readonly receipt: Receipt };

/** The answer to the bid that made this state, word for word the same whenever it is worked out. */
export const receiptOf = (auction: VisibleAuction, lastBid: LastBid): Receipt => {
  const placed = {
    bidId: bidIdOf(lastBid.request),
    auctionId: auction.id,
    seq: lastBid.seq,
    price: lastBid.form === 'buy-now' ? auction.buyNowPrice : price(auction),
    currency: auction.currency,
    reserveMet: lastBid.form === 'buy-now' || isReserveMet(auction),
    endsAt: new Date(lastBid.form === 'buy-now' ? lastBid.at : effectiveEnd(auction)).toISOString(),
    placedAt: new Date(lastBid.at).toISOString(),
  };
  if (lastBid.form === 'buy-now') return { ...placed, status: 'bought' };
  return { ...placed, status: lastBid.form === 'lift' ? 'outbid' : 'leading', minimumBid: minimumBid(auction) };
};
