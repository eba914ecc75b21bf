import type { Currency } from '@ecom/kernel';

type Band = { readonly from: number; readonly increment: number };

/** Ladders, highest band first. `price + increment` must rise with the price: the bid's condition rests on it. */
const ladders = {
  classic: [
    { from: 500_000, increment: 10_000 },
    { from: 250_000, increment: 5_000 },
    { from: 100_000, increment: 2_500 },
    { from: 50_000, increment: 1_000 },
    { from: 25_000, increment: 500 },
    { from: 10_000, increment: 250 },
    { from: 2_500, increment: 100 },
    { from: 500, increment: 50 },
    { from: 100, increment: 25 },
    { from: 0, increment: 5 },
  ],
} as const satisfies Record<string, readonly Band[]>;

export type LadderName = keyof typeof ladders;

/** The ladder that new auctions in a currency get. */
export const ladderOf: Readonly<Record<Currency, LadderName>> = { USD: 'classic', EUR: 'classic', GBP: 'classic' };

/** Smallest step above `price`, in minor units. */
export const increment = (ladder: LadderName, price: number): number => {
  for (const band of ladders[ladder]) if (price >= band.from) return band.increment;
  throw new RangeError(`A price cannot be ${price}.`);
};

/** What the next bidder must reach when the price is `price`. */
export const minimum = (ladder: LadderName, price: number): number => price + increment(ladder, price);

/** The largest price whose next minimum is within `amount`; -1 when there is none. The inverse of `minimum`. */
export const largestPriceWithin = (ladder: LadderName, amount: number): number => {
  let ceiling = Number.POSITIVE_INFINITY;
  for (const band of ladders[ladder]) {
    const price = Math.min(amount - band.increment, ceiling);
    if (price >= band.from) return price;
    ceiling = band.from - 1;
  }
  return -1;
};

/** What a bid of `amount` may find and still be high enough; see the condition in `bid-write.ts`. */
export type Reach = {
  /** P: the largest price that `amount` tops. */
  readonly price: number;
  /** R: the largest maximum of a runner-up that lifts the price to no more than P. */
  readonly runnerUp: number;
};

export const reachOf = (ladder: LadderName, amount: number): Reach => {
  const price = largestPriceWithin(ladder, amount);
  return { price, runnerUp: largestPriceWithin(ladder, price) };
};
