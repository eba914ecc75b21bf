import type { Auction, PublishedAuction, VisibleAuction } from '../../src/domain/auction';
import { decide, decidePurchase } from '../../src/domain/bidding';
import { type RecordedAnswer, receiptOf } from '../../src/domain/bidding-receipt';
import type { Attempt, BidStore } from '../../src/use-cases/place-bid-port';

export type Change = { readonly before: Auction; readonly after: VisibleAuction };

/** The bid store without a table: the rules themselves are the condition. Keeps every change in order, as the stream would. */
export const inMemoryBids = (...auctions: readonly Auction[]) => {
  const states = new Map<string, Auction>(auctions.map((auction) => [auction.id, auction]));
  const answers = new Map<string, RecordedAnswer>();
  const changes: Change[] = [];

  const decideOn = (state: Auction, { form, ladder, bid, now }: Attempt) => {
    if (state.status !== 'draft' && state.recentRequests.has(bid.request)) return undefined;
    if (form === 'buy-now') return decidePurchase(state, bid, now);
    const decision = decide(state, bid, now);
    return decision.accepted && decision.form === form && state.ladder === ladder ? decision : undefined;
  };

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

  /** What the stream's consumer does after the changes so far: records the answers, then lets the auction forget them. */
  const settle = async (): Promise<void> => {
    for (const { after } of changes) {
      const { lastBid } = after;
      if (lastBid?.seq === after.seq) answers.set(lastBid.request, { form: lastBid.form, amount: lastBid.amount, receipt: receiptOf(after, lastBid) });
    }
    for (const [id, state] of states) if (state.status !== 'draft') states.set(id, { ...state, recentRequests: new Set<string>() });
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
