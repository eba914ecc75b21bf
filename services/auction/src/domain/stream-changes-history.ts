import type { Currency } from '@ecom/kernel';
import { bidderAlias } from './alias';
import type { LastBid, VisibleAuction } from './auction';
import { type Receipt, type RecordedAnswer, receiptOf } from './bidding-receipt';
import { forgettable } from './bidding-request';

/** How a bid shows in the history; what it did, never how high it went. */
export const bidKinds = ['led', 'lifted', 'raised', 'bought'] as const;
export type BidKind = (typeof bidKinds)[number];

const kindOf: Readonly<Record<LastBid['form'], BidKind>> = {
  first: 'led',
  lead: 'led',
  lift: 'lifted',
  raise: 'raised',
  reach: 'raised',
  'buy-now': 'bought',
};

/** One line of an auction's history. `bidderId` is kept for the bidder's own lists and is not for others. */
export type HistoryRow = {
  readonly auctionId: string;
  readonly seq: number;
  readonly bidId: string;
  readonly bidderId: string;
  readonly bidderAlias: string;
  readonly kind: BidKind;
  /** After the bid. */
  readonly price: number;
  readonly currency: Currency;
  readonly placedAt: string;
};

/** What is to be kept of an accepted bid; once it is, the auction may forget the requests in `forgettable`. */
export type AcceptedBid = {
  readonly request: string;
  readonly history: HistoryRow;
  readonly answer: RecordedAnswer;
  readonly forgettable: readonly string[];
};

export const acceptedBid = (after: VisibleAuction, lastBid: LastBid): AcceptedBid => {
  const receipt: Receipt = receiptOf(after, lastBid);
  const { bidId, auctionId, seq, price, currency, placedAt } = receipt;
  const { request, bidderId, form, amount } = lastBid;
  return {
    request,
    forgettable: forgettable(after),
    answer: { form, amount, receipt },
    history: { auctionId, seq, bidId, bidderId, bidderAlias: bidderAlias(after, bidderId), kind: kindOf[form], price, currency, placedAt },
  };
};
