import type { Clock } from '@ecom/kernel';
import type { Auction, Instant, LastBid } from '../domain/auction';
import type { Accepted, Bid, Refused } from '../domain/bidding';
import { type Receipt, receiptOf } from '../domain/bidding-receipt';
import { hasForgotten } from '../domain/bidding-request';
import { AuctionBusyError, AuctionNotFoundError, BidContendedError } from '../domain/errors';
import { ladderOf } from '../domain/increments';
import { originalAnswer, sameAnswer } from './place-bid-answer';
import type { AuctionMemory, BidStore, Written } from './place-bid-port';

export type Dependencies = {
  readonly store: BidStore;
  readonly memory: AuctionMemory;
  readonly clock: Clock;
  /** Waits before a try after the store did not answer. */
  readonly pause: (milliseconds: number) => Promise<void>;
};

export type Submission = {
  readonly auctionId: string;
  readonly bid: Bid;
  readonly operation: 'bid' | 'buy-now';
  readonly form: LastBid['form'];
  /** The caller may have sent this before, so a refusal is believed only if no answer was recorded. */
  readonly repeatable: boolean;
  readonly decide: (auction: Auction, bid: Bid, now: Instant) => Accepted<Auction, LastBid['form']> | Refused;
};

/** Writes that others may win before we give up: each shows the newest state, so a second one nearly always fits. */
const ROUNDS = 8;
/** Times the store may fail to answer. */
const OUTAGES = 3;

type Round = { readonly answer: Receipt } | { readonly form: LastBid['form'] };

const afterRefusal = async (
  { store, memory }: Dependencies,
  submission: Submission,
  auction: Auction | undefined,
  now: Instant,
): Promise<Round> => {
  const { auctionId, bid, operation, decide } = submission;
  if (!auction) throw new AuctionNotFoundError(`There is no auction ${auctionId}.`);
  memory.remember(auction);
  if (auction.status !== 'draft' && auction.recentRequests.has(bid.request)) {
    return { answer: await originalAnswer(store, auction, bid, operation) };
  }
  const decision = decide(auction, bid, now);
  if (decision.accepted) return { form: decision.form };
  const recorded = submission.repeatable ? await store.findAnswer(bid.request) : undefined;
  if (recorded) return { answer: sameAnswer(recorded, bid, operation) };
  throw decision.refusal;
};

const write = async (
  { store, memory, clock }: Dependencies,
  { auctionId, bid }: Submission,
  form: LastBid['form'],
  unlessForgotten: boolean,
): Promise<Written & { now: Instant }> => {
  const now = clock().getTime();
  const ladder = memory.recall(auctionId)?.ladder ?? ladderOf[bid.currency ?? 'USD'];
  return { ...(await store.write({ auctionId, form, ladder, unlessForgotten, bid, now })), now };
};

const mayBeForgotten = ({ memory }: Dependencies, auctionId: string): boolean => {
  const seen = memory.recall(auctionId);
  return seen !== undefined && hasForgotten(seen);
};

/**
 * Writes a bid in the form it is taken to have. When that does not fit, the auction comes back with the refusal and
 * says which form does, what was answered before, or why the bid is refused.
 */
const writeUntilAnswered = async (dependencies: Dependencies, submission: Submission): Promise<Receipt> => {
  const { auctionId, bid, operation } = submission;
  let { form, repeatable: unlessForgotten } = submission;
  for (let round = 0; round < ROUNDS; round += 1) {
    if (unlessForgotten && mayBeForgotten(dependencies, auctionId)) {
      const recorded = await dependencies.store.findAnswer(bid.request);
      if (recorded) return sameAnswer(recorded, bid, operation);
      unlessForgotten = false;
    }
    const written = await write(dependencies, submission, form, unlessForgotten);
    if (written.written) {
      dependencies.memory.remember(written.auction);
      if (written.auction.lastBid) return receiptOf(written.auction, written.auction.lastBid);
    }
    const next = await afterRefusal(dependencies, submission, written.auction, written.now);
    if ('answer' in next) return next.answer;
    form = next.form;
  }
  throw new BidContendedError('Other bids came first too often; nothing was bid. Try again.');
};

/** Repeats what the store did not answer; from then on the bid may have been written already. */
export const submit = async (dependencies: Dependencies, submission: Submission): Promise<Receipt> => {
  let { repeatable } = submission;
  for (let outages = 1; ; outages += 1) {
    try {
      return await writeUntilAnswered(dependencies, { ...submission, repeatable });
    } catch (failure) {
      if (!(failure instanceof AuctionBusyError) || outages >= OUTAGES) throw failure;
      repeatable = true;
      await dependencies.pause(25 * 4 ** outages);
    }
  }
};
