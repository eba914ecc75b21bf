import type { Auction, PublishedAuction, VisibleAuction } from '../../src/domain/auction';
import { decide, decidePurchase } from '../../src/domain/bidding';
import { type RecordedAnswer, receiptOf } from '../../src/domain/bidding-receipt';
import { forgettable, hasForgotten } from '../../src/domain/bidding-request';
import type { Attempt, BidStore } from '../../src/use-cases/place-bid-port';

/** `all` is what an impatient consumer would do: harmless, only dearer. */
export type Forgetting = 'all' | 'some';
export type Change = { readonly before: Auction; readonly after: VisibleAuction };

const isBarred = (state: Auction, { unlessForgotten, bid }: Attempt): boolean =>
  state.status !== 'draft' && (state.recentRequests.has(bid.request) || (unlessForgotten && hasForgotten(state)));

const decideOn = (state: Auction, attempt: Attempt) => {
  const { form, ladder, bid, now } = attempt;
  if (isBarred(state, attempt)) return undefined;
  if (form === 'buy-now') return decidePurchase(state, bid, now);
  const decision = decide(state, bid, now);
  return decision.accepted && decision.form === form && state.ladder === ladder ? decision : undefined;
};

/** The bid store without a table: the rules themselves are the condition. Keeps every change in order, as the stream would. */
export const inMemoryBids = (...auctions: readonly Auction[]) => {
  const states = new Map<string, Auction>(auctions.map((auction) => [auction.id, auction]));
  const answers = new Map<string, RecordedAnswer>();
  const changes: Change[] = [];

  const store: BidStore = {
    write: async (attempt) => {
      const before = states.get(attempt.auctionId);
      const decision = before && decideOn(before, attempt);
      if (!before || !decision?.accepted) return { written: false, auction: before };
      states.set(before.id, decision.state);
      changes.push({ before, after: decision.state });
      return { written: true, auction: decision.state };
    },
    findAnswer: async (request) => answers.get(request),
  };

  let settled = 0;
  /** What the stream's consumer does with the changes so far: records the answers, then lets the auction forget the requests, or as many as it should. */
  const settle = async (extent: Forgetting = 'all'): Promise<void> => {
    const last = new Map<string, VisibleAuction>();
    for (const { after } of changes.slice(settled)) {
      last.set(after.id, after);
      const { lastBid } = after;
      if (lastBid?.seq === after.seq)
        answers.set(lastBid.request, { form: lastBid.form, amount: lastBid.amount, receipt: receiptOf(after, lastBid) });
    }
    settled = changes.length;
    for (const after of last.values()) {
      const state = states.get(after.id) as VisibleAuction;
      const forgotten = new Set(extent === 'all' ? after.recentRequests : forgettable(after));
      states.set(after.id, { ...state, recentRequests: new Set([...state.recentRequests].filter((request) => !forgotten.has(request))) });
    }
  };

  return {
    store,
    settle,
    changes: async (): Promise<readonly Change[]> => changes,
    get: async (auctionId: string): Promise<Auction | undefined> => states.get(auctionId),
    put: async (auction: PublishedAuction | Auction): Promise<void> => {
      states.set(auction.id, auction);
    },
    stop: async (): Promise<void> => undefined,
  };
};

export type BidStoreHarness = ReturnType<typeof inMemoryBids>;
