import { ANY_PRICE, type Bid, decidePurchase } from '../domain/bidding';
import type { Receipt } from '../domain/bidding-receipt';
import { requestHash } from '../domain/bidding-request';
import { type Dependencies, submit } from './place-bid-attempts';

type BuyNowDependencies = Dependencies & { readonly newKey: () => string };
export type BuyNowCommand = {
  readonly auctionId: string;
  readonly buyerId: string;
  /** What the buyer was shown; the purchase is refused if the price is another one. */
  readonly price?: number | undefined;
  readonly idempotencyKey?: string | undefined;
  readonly correlationId: string;
};

export const makeBuyNow =
  (dependencies: BuyNowDependencies) =>
  ({ auctionId, buyerId, price = ANY_PRICE, idempotencyKey, correlationId }: BuyNowCommand): Promise<Receipt> => {
    const request = requestHash(auctionId, buyerId, idempotencyKey ?? dependencies.newKey());
    const bid: Bid = { bidderId: buyerId, amount: price, request, correlationId };
    const repeatable = idempotencyKey !== undefined;
    return submit(dependencies, { auctionId, bid, operation: 'buy-now', form: 'buy-now', repeatable, decide: decidePurchase });
  };

export type BuyNow = ReturnType<typeof makeBuyNow>;
