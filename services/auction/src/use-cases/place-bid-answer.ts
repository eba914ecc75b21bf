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

/** Milliseconds between looks for an answer that the stream's consumer is about to record; it is rarely later than this. */
const LOOKS = [50, 100, 200, 400, 800];

type Recorded = { readonly store: BidStore; readonly pause: (milliseconds: number) => Promise<void> };

const recordedAnswer = async ({ store, pause }: Recorded, request: string): Promise<RecordedAnswer | undefined> => {
  let recorded = await store.findAnswer(request);
  for (const milliseconds of LOOKS) {
    if (recorded) return recorded;
    await pause(milliseconds);
    recorded = await store.findAnswer(request);
  }
  return recorded;
};

/** Finds what was answered to a request that the auction has accepted before. @throws BidPendingError when it is not recorded yet */
export const originalAnswer = async (answers: Recorded, auction: Auction, { bid, operation }: Asked): Promise<Receipt> => {
  if (auction.status !== 'draft' && isLatest(auction, bid.request)) {
    const { form, amount } = auction.lastBid;
    return sameAnswer({ form, amount, receipt: receiptOf(auction, auction.lastBid) }, bid, operation);
  }
  const recorded = await recordedAnswer(answers, bid.request);
  if (recorded) return sameAnswer(recorded, bid, operation);
  throw new BidPendingError('The bid was accepted; its answer is not readable yet.', { retryAfterSeconds: 1 });
};
