import type { Currency } from '@ecom/kernel';

/** `provider:cash`, `seller:<userId>:payable`, `platform:commission`, `platform:tax`, `platform:points`. */
export type Account = string;

/** Debits are positive, credits negative; minor units. */
export type Line = { readonly account: Account; readonly amount: number };

/** Never changed and never deleted: what was wrong is put right by another entry. */
export type Entry = {
  /** Whoever enters the same key again enters nothing. */
  readonly key: string;
  readonly orderId: string;
  readonly currency: Currency;
  readonly lines: readonly Line[];
};

/** One line per account, none of nothing. */
const merged = (lines: readonly Line[]): readonly Line[] => {
  const sums = new Map<Account, number>();
  for (const { account, amount } of lines) sums.set(account, (sums.get(account) ?? 0) + amount);

  return [...sums].map(([account, amount]) => ({ account, amount })).filter(({ amount }) => amount !== 0);
};

const sumOf = (lines: readonly Line[]): number => lines.reduce((sum, { amount }) => sum + amount, 0);

/** @throws when debits and credits differ, or an amount is no integer: that is a mistake in our own arithmetic */
export const entryOf = (entry: Entry): Entry => {
  const lines = merged(entry.lines);
  if (sumOf(lines) !== 0 || lines.some(({ amount }) => !Number.isSafeInteger(amount)))
    throw new Error(`The entry ${entry.key} does not balance: ${JSON.stringify(lines)}.`);

  return { ...entry, lines };
};

/** The entry that takes others back. */
export const reversalOf = (key: string, { orderId, currency }: Pick<Entry, 'orderId' | 'currency'>, entries: readonly Entry[]): Entry =>
  entryOf({
    key,
    orderId,
    currency,
    lines: entries.flatMap(({ lines }) => lines.map(({ account, amount }) => ({ account, amount: -amount }))),
  });
