import type { Currency } from '@ecom/kernel';

/** What the platform takes of a sale. Rates in hundredths of a percent, amounts in minor units. */
export type CommissionRule = {
  readonly rate: number;
  readonly fixed: number;
  readonly minimum: number;
  readonly maximum: number;
  /** Of the commission, not of the price: the seller buys a service from the platform. */
  readonly taxRate: number;
};

export const commissionRules: Readonly<Record<Currency, CommissionRule>> = {
  USD: { rate: 1_000, fixed: 30, minimum: 50, maximum: 75_000, taxRate: 0 },
  EUR: { rate: 1_000, fixed: 30, minimum: 50, maximum: 75_000, taxRate: 2_000 },
  GBP: { rate: 1_000, fixed: 25, minimum: 50, maximum: 65_000, taxRate: 2_000 },
};

export type Split = { readonly commission: number; readonly tax: number; readonly seller: number };

const WHOLE = 10_000;

/** Half a minor unit is rounded up; in integers, so that every machine rounds alike. */
const share = (amount: number, rate: number): number => Number((BigInt(amount) * BigInt(rate) + BigInt(WHOLE / 2)) / BigInt(WHOLE));

/** Divides a price among platform, tax and seller: nothing is lost, and the seller never owes anything. */
export const splitOf = (price: number, { rate, fixed, minimum, maximum, taxRate }: CommissionRule): Split => {
  const commission = Math.min(Math.max(share(price, rate) + fixed, minimum), maximum, price);
  const tax = Math.min(share(commission, taxRate), price - commission);

  return { commission, tax, seller: price - commission - tax };
};
