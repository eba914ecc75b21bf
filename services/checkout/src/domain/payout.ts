import type { Currency } from '@ecom/kernel';
import { payable } from './bookings';
import { type Entry, entryOf } from './ledger';
import type { Order } from './order';

/** Where a seller's money goes. Each time it is set it has another revision: the same account may be in order by now. */
export type PayoutAccount = { readonly accountId: string; readonly revision: number };

type Owed = {
  readonly orderId: string;
  readonly sellerId: string;
  readonly title: string;
  readonly currency: Currency;
  /** Minor units. */
  readonly amount: number;
  /** Grows by one with each change. */
  readonly revision: number;
  /** Of the request that led to the order. */
  readonly correlationId: string;
};

/** To which account it was tried; counts from 1, and whatever follows a definite no is another attempt. */
type Tried = { readonly account: PayoutAccount; readonly attempt: number };

export type WaitingPayout = Owed & { readonly status: 'waiting' };
/** Stored before the provider is asked: whoever asks again asks for the same. */
export type SendingPayout = Owed & Tried & { readonly status: 'sending' };
/** The provider does not take the account, whoever asks: until another is set, there is nothing to do. */
export type RefusedPayout = Owed & Tried & { readonly status: 'refused' };
export type SentPayout = Owed & Tried & { readonly status: 'sent'; readonly transferId: string };

export const payoutStatuses = ['waiting', 'sending', 'refused', 'sent'] as const;
export type Payout = WaitingPayout | SendingPayout | RefusedPayout | SentPayout;
export type PayoutStatus = Payout['status'];

/** What sellers see of it. */
export type PayoutView = Pick<Payout, 'status' | 'amount'>;

/** What the ledger says that the seller is owed: rules of commission may have changed since it was booked. */
const owedIn = (entries: readonly Entry[], sellerId: string): number =>
  entries
    .flatMap(({ lines }) => lines)
    .filter(({ account }) => account === payable(sellerId))
    .reduce((sum, { amount }) => sum - amount, 0);

/** @returns undefined when nothing is owed: of a price that commission and tax take whole */
export const payoutOf = (order: Order, entries: readonly Entry[]): WaitingPayout | undefined => {
  const { orderId, sellerId, title, currency, correlationId } = order;
  const amount = owedIn(entries, sellerId);
  if (order.status !== 'completed' || amount <= 0) return undefined;
  return { orderId, sellerId, title, currency, correlationId, amount, status: 'waiting', revision: 1 };
};

const attemptsOf = (payout: Payout): number => ('attempt' in payout ? payout.attempt : 0);

/** @returns the payout itself as long as there is nothing (else) to do */
export const prepare = (payout: Payout, account: PayoutAccount | undefined): Payout => {
  const mayBegin = payout.status === 'waiting' || (payout.status === 'refused' && payout.account.revision !== account?.revision);
  if (!mayBegin || !account) return payout;
  return { ...payout, status: 'sending', account, attempt: attemptsOf(payout) + 1, revision: payout.revision + 1 };
};

export const refuse = (payout: SendingPayout): RefusedPayout => ({ ...payout, status: 'refused', revision: payout.revision + 1 });

/** Nothing was sent, and the account is not to blame. */
export const postpone = (payout: SendingPayout): SendingPayout => ({
  ...payout,
  attempt: payout.attempt + 1,
  revision: payout.revision + 1,
});

export const complete = (payout: SendingPayout, transferId: string): SentPayout => ({
  ...payout,
  status: 'sent',
  transferId,
  revision: payout.revision + 1,
});

/** Another attempt is another request to the provider; the one before was refused. */
export const transferKey = ({ orderId, attempt }: SendingPayout): string => `${orderId}-transfer-${attempt}`;

/** What was owed is owed no more. One per order, however many attempts it took. */
export const transferEntry = ({ orderId, sellerId, currency, amount }: Payout): Entry =>
  entryOf({
    key: `${orderId}-transfer`,
    orderId,
    currency,
    lines: [
      { account: payable(sellerId), amount },
      { account: 'provider:cash', amount: -amount },
    ],
  });
