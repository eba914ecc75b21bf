import type { Currency } from '@ecom/kernel';
import type { Auction, BidForm, Instant } from '../domain/auction';
import { type Bid, decide, finalRefusal } from '../domain/bidding';
import type { Receipt } from '../domain/bidding-receipt';
import { requestHash } from '../domain/bidding-request';
import { type Dependencies, submit } from './place-bid-attempts';

type PlaceBidDependencies = Dependencies & { readonly newKey: () => string };
export type PlaceBidCommand = {
  readonly auctionId: string;
  readonly bidderId: string;
  readonly amount: number;
  readonly currency?: Currency | undefined;
  readonly idempotencyKey?: string | undefined;
  readonly correlationId: string;
};

/** Most bids on an auction that nobody here has seen yet come to one that has a leader. */
const USUAL_FORM: BidForm = 'lead';

const guessedForm = (seen: Auction | undefined, bid: Bid, now: Instant): BidForm => {
  const guess = seen && decide(seen, bid, now);
  return guess?.accepted ? guess.form : USUAL_FORM;
};

export const makePlaceBid =
  (dependencies: PlaceBidDependencies) =>
  async ({ auctionId, bidderId, amount, currency, idempotencyKey, correlationId }: PlaceBidCommand): Promise<Receipt> => {
    const request = requestHash(auctionId, bidderId, idempotencyKey ?? dependencies.newKey());
    const bid: Bid = { bidderId, amount, request, correlationId, ...(currency && { currency }) };
    const now = dependencies.clock().getTime();
    const seen = dependencies.memory.recall(auctionId);
    // A hopeless bid ends here, without a request; one with a key may repeat a bid that was accepted, so it is looked up.
    const hopeless = seen && idempotencyKey === undefined ? finalRefusal(seen, bid, now) : undefined;
    if (hopeless) throw hopeless;

    const form = guessedForm(seen, bid, now);
    return submit(dependencies, { auctionId, bid, operation: 'bid', form, repeatable: idempotencyKey !== undefined, decide });
  };

export type PlaceBid = ReturnType<typeof makePlaceBid>;
