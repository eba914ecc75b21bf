import type { MessageData, payoutRequested } from '@ecom/contracts';
import type { Currency } from '@ecom/kernel';
import type { Entry } from '../domain/ledger';
import type { Payout, PayoutAccount } from '../domain/payout';
import type { KeptAnswer, KeyedRequest } from './ports';

export type Payouts = {
  get(sellerId: string, orderId: string): Promise<Payout | undefined>;
  /** Stores a change of the revision before it, with its entry or not at all. @throws PayoutChangedError when the stored revision is another */
  save(payout: Payout, entry?: Entry): Promise<void>;
  /** Of one seller what is not sent, page by page; a payout that was saved before is among them. */
  unsent(sellerId: string): AsyncIterable<readonly Payout[]>;
};

/** What was entered for an order. */
export type Ledger = { entriesOf(orderId: string): Promise<readonly Entry[]> };

export type AccountChange = { readonly sellerId: string; readonly accountId: string; readonly correlationId: string };

export type PayoutAccounts = {
  get(sellerId: string): Promise<PayoutAccount | undefined>;
  /** Another revision each time, of the same account too. @throws PayoutAccountChangedError */
  set(change: AccountChange, kept?: KeptAnswer): Promise<void>;
  /** @throws IdempotencyKeyReusedError when the key came with another request */
  findAnswer(request: KeyedRequest): Promise<string | undefined>;
};

export type Transfer = {
  readonly key: string;
  readonly orderId: string;
  readonly amount: number;
  readonly currency: Currency;
  readonly accountId: string;
};

export type Transfers = {
  /** @returns the id. @throws PayoutAccountRefusedError, PlatformBalanceError, PaymentProviderUnavailableError, PaymentRequestRefusedError */
  send(transfer: Transfer): Promise<string>;
  /** @returns the id of the transfer that was made for an order. @throws PaymentProviderUnavailableError, PaymentRequestRefusedError */
  find(orderId: string): Promise<string | undefined>;
};

export type RequestPayouts = (requests: readonly MessageData<typeof payoutRequested>[]) => Promise<void>;
