/** Published reviews of one user: how many, and all of their stars together. */
export type Tally = { readonly count: number; readonly stars: number };

export type ReviewSummary = { readonly count: number; readonly average?: number };

export const NO_REVIEWS: Tally = { count: 0, stars: 0 };

export const addTallies = (one: Tally, other: Tally): Tally => ({ count: one.count + other.count, stars: one.stars + other.stars });

/** @returns the average to one decimal, half up, worked out in whole numbers; none without reviews */
export const summaryOf = ({ count, stars }: Tally): ReviewSummary =>
  count === 0 ? { count } : { count, average: Math.floor((20 * stars + count) / (2 * count)) / 10 };
