/**
 * Minor units that one point is worth. One: points are earned at a hundredth of the price, so a point is a cent, and amounts
 * of points and money can be taken from each other without rounding.
 */
const POINT_VALUE = 1;

/** The least that Stripe charges, in minor units of each of our currencies (docs.stripe.com/currencies, "Minimum and maximum charge amounts"). */
const SMALLEST_CHARGE = 50;

/** Minor units of the price that earn one point. */
const PRICE_PER_POINT = 100;

export type Total = {
  /** What the card is charged with. */
  readonly total: number;
  readonly points: number;
};

/** As many points as wanted, never more than the order costs, and never so many that what is left is too little to charge. */
export const totalOf = (price: number, wanted: number): Total => {
  const most = Math.min(wanted, Math.floor(price / POINT_VALUE));
  const left = price - most * POINT_VALUE;
  if (left === 0 || left >= SMALLEST_CHARGE || most === 0) return { total: left, points: most };
  const points = Math.max(0, Math.floor((price - SMALLEST_CHARGE) / POINT_VALUE));

  return { total: price - points * POINT_VALUE, points };
};

export const valueOfPoints = (points: number): number => points * POINT_VALUE;

/** @returns the points that a paid total earns. */
export const pointsEarnedBy = (total: number): number => Math.floor(total / PRICE_PER_POINT);
