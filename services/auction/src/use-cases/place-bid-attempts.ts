import type { Clock } from '@ecom/kernel';
import type { Auction, Instant, LastBid } from '../domain/auction';
import type { Accepted, Bid, Refused } from '../domain/bidding';
import { type Receipt, receiptOf } from '../domain/bidding-receipt';
import { hasForgotten } from '../domain/bidding-request';
import { AuctionBusyError, AuctionNotFoundError, BidContendedError } from '../domain/errors';
import { ladderOf } from '../domain/increments';
import { originalAnswer, sameAnswer } from './place-bid-answer';
import type { AuctionMemory, BidStore } from './place-bid-port';

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

/** Steps until we give up because others are faster: each shows the newest state, so a second write nearly always fits. */
const STEPS = 9;
/** Times the store may fail to answer. */
const OUTAGES = 3;

/** How to write next; `unlessForgotten` until the history was asked about the request. */
type Plan = { readonly form: LastBid['form']; readonly unlessForgotten: boolean };
type Step = { readonly answer: Receipt } | Plan;
type Refusal = { readonly auction: Auction | undefined; readonly now: Instant; readonly plan: Plan };

const isKnown = (auction: Auction, { request }: Bid): boolean => auction.status !== 'draft' && auction.recentRequests.has(request);

const recordedAnswer = async ({ store }: Dependencies, { bid, operation }: Submission): Promise<Receipt | undefined> => {
  const recorded = await store.findAnswer(bid.request);
  return recorded && sameAnswer(recorded, bid, operation);
};

/** The auction that refused the write says which form fits, what was answered before, or why there is none. */
const afterRefusal = async (dependencies: Dependencies, submission: Submission, { auction, now, plan }: Refusal): Promise<Step> => {
  const { auctionId, bid, repeatable, decide } = submission;
  if (!auction) throw new AuctionNotFoundError(`There is no auction ${auctionId}.`);
  if (isKnown(auction, bid)) return { answer: await originalAnswer(dependencies, auction, submission) };
  const decision = decide(auction, bid, now);
  if (decision.accepted) return { ...plan, form: decision.form };
  const answer = repeatable ? await recordedAnswer(dependencies, submission) : undefined;
  if (answer) return { answer };
  throw decision.refusal;
};

const write = async (dependencies: Dependencies, submission: Submission, plan: Plan): Promise<Step> => {
  const { store, memory, clock } = dependencies;
  const { auctionId, bid } = submission;
  const now = clock().getTime();
  const ladder = memory.recall(auctionId)?.ladder ?? ladderOf[bid.currency ?? 'USD'];
  const { written, auction } = await store.write({ auctionId, ladder, bid, now, ...plan });
  if (auction) memory.remember(auction);
  if (written && auction.lastBid) return { answer: receiptOf(auction, auction.lastBid) };
  return afterRefusal(dependencies, submission, { auction, now, plan });
};

/** An auction that has forgotten requests may have forgotten this one: then the history has its answer. */
const askHistory = async (
  dependencies: Dependencies,
  submission: Submission,
  { form, unlessForgotten }: Plan,
): Promise<Step | undefined> => {
  const seen = dependencies.memory.recall(submission.auctionId);
  if (!unlessForgotten || !seen || !hasForgotten(seen)) return undefined;
  const answer = await recordedAnswer(dependencies, submission);
  return answer ? { answer } : { form, unlessForgotten: false };
};

const untilAnswered = async (dependencies: Dependencies, submission: Submission): Promise<Receipt> => {
  let plan: Plan = { form: submission.form, unlessForgotten: submission.repeatable };
  for (let taken = 0; taken < STEPS; taken += 1) {
    const step = (await askHistory(dependencies, submission, plan)) ?? (await write(dependencies, submission, plan));
    if ('answer' in step) return step.answer;
    plan = step;
  }
  throw new BidContendedError('Other bids came first too often; nothing was bid. Try again.');
};

/** Writes a bid in the form it is taken to have. Repeats what the store did not answer; from then on it may have been written already. */
export const submit = async (dependencies: Dependencies, submission: Submission): Promise<Receipt> => {
  let { repeatable } = submission;
  for (let outages = 1; ; outages += 1) {
    try {
      return await untilAnswered(dependencies, { ...submission, repeatable });
    } catch (failure) {
      if (!(failure instanceof AuctionBusyError) || outages >= OUTAGES) throw failure;
      repeatable = true;
      await dependencies.pause(25 * 4 ** outages);
    }
  }
};
