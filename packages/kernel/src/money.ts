/** Currencies that an amount can be in; each has two decimal places. */
export const currencies = ['USD', 'EUR', 'GBP'] as const;
export type Currency = (typeof currencies)[number];

/** An amount in minor units (cents), always a safe integer. */
export type Money = { readonly amount: number; readonly currency: Currency };

/** The largest amount accepted anywhere: one billion in major units, far inside the safe integers even after sums. */
export const MAXIMUM_AMOUNT = 100_000_000_000;

/** @example formatMoney({ amount: 12_500, currency: 'USD' }) // 'USD 125.00' */
export const formatMoney = ({ amount, currency }: Money): string => `${currency} ${(amount / 100).toFixed(2)}`;
