import type { Auction, LastBid, VisibleAuction } from '../domain/auction';
import type { Bid } from '../domain/bidding';
import { type Receipt, type RecordedAnswer, receiptOf } from '../domain/bidding-receipt';
import { BidPendingError, IdempotencyKeyReusedError } from '../domain/errors';
import type { BidStore } from './place-bid-port';

type Operation = 'bid' | 'buy-now';
type Asked = { readonly bid: Bid; readonly operation: Operation };
const operationOf = (form: LastBid['form']): Operation => (form === 'buy-now' ? 'buy-now' : 'bid');

/** The answer recorded, if it was given to the same request body. */
export const sameAnswer = (recorded: RecordedAnswer, bid: Bid, operation: Operation): Receipt => {
  if (recorded.amount === bid.amount && operationOf(recorded.form) === operation) return recorded.receipt;
  throw new IdempotencyKeyReusedError('This Idempotency-Key was used for another request.');
};

/** The auction still shows the change that this request made, and nothing after it. */
const isLatest = (auction: VisibleAuction, request: string): auction is VisibleAuction & { readonly lastBid: LastBid } =>
  auction.lastBid?.request === request && auction.lastBid.seq === auction.seq;

/** Finds what was answered to a request that the auction has accepted before. */
export const originalAnswer = async (store: BidStore, auction: Auction, { bid, operation }: Asked): Promise<Receipt> => {
  if (auction.status !== 'draft' && isLatest(auction, bid.request)) {
    const { form, amount } = auction.lastBid;
    return sameAnswer({ form, amount, receipt: receiptOf(auction, auction.lastBid) }, bid, operation);
  }
  const recorded = await store.findAnswer(bid.request);
  if (recorded) return sameAnswer(recorded, bid, operation);
  throw new BidPendingError('The bid was accepted; its answer is not readable yet.', { retryAfterSeconds: 1 });
};
