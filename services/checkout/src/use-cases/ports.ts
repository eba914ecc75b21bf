import type { Currency, Page } from '@ecom/kernel';
import type { Entry } from '../domain/ledger';
import type { Notice } from '../domain/notices';
import type { Dispatch, Order, OrderStatus } from '../domain/order';
import type { Push } from '../domain/pushes';

export type KeyedRequest = { readonly callerId: string; readonly key: string; readonly fingerprint: string };
export type KeptAnswer = { readonly request: KeyedRequest; readonly answer: string };

/** What happens together with a change of an order, or not at all. */
export type Alongside = { readonly entry?: Entry; readonly kept?: KeptAnswer | undefined };

export type OrderSummary = Pick<Order, 'orderId' | 'auctionId' | 'title' | 'price' | 'currency' | 'status' | 'openedAt' | 'payBy'>;
export type Role = 'buyer' | 'seller';
export type OrderPage = { readonly role: Role; readonly userId: string; readonly limit: number; readonly cursor: string | undefined };

export type Orders = {
  get(orderId: string): Promise<Order | undefined>;
  /**
   * Creates the order with its lot, or, for a second chance, if the lot that is there is free; an order that is there stays as it is.
   * @throws OrderChangedError when the lot is not free
   */
  open(order: Order): Promise<void>;
  /** Stores a change of the revision before it. @throws OrderChangedError when the stored revision is another */
  save(order: Order, alongside?: Alongside): Promise<void>;
  /** @throws IdempotencyKeyReusedError when the key came with another request */
  findAnswer(request: KeyedRequest): Promise<string | undefined>;
};

export type OrderList = {
  /** The latest first. @throws CursorInvalidError */
  page(request: OrderPage): Promise<Page<OrderSummary>>;
};

/** One piece of each: whoever holds it is named `<orderId>-<attempt>`. */
export type Lots = {
  /** Taking it again is taking it once; who has given it back cannot take it again. @throws LotNotAvailableError */
  reserve(auctionId: string, holder: string): Promise<void>;
  /** Gives back what this holder has; anything else stays as it is. */
  release(auctionId: string, holder: string): Promise<void>;
};

export type Charge = {
  readonly key: string;
  readonly orderId: string;
  readonly amount: number;
  readonly currency: Currency;
  readonly methodId: string;
};
export type Refund = { readonly key: string; readonly orderId: string; readonly chargeId: string };

export type Payments = {
  /** @returns the charge's id. @throws CardDeclinedError, PaymentProviderUnavailableError, PaymentRequestRefusedError */
  charge(charge: Charge): Promise<string>;
  /** Gives everything back; what was given back already is well. @throws PaymentProviderUnavailableError, PaymentRequestRefusedError */
  refund(refund: Refund): Promise<void>;
};

export type Couriers = {
  /** @throws NoCourierAvailableError, CourierUnavailableError */
  book(booking: { readonly key: string; readonly orderId: string }): Promise<Dispatch>;
  /** Cancelling what is not there is well. @throws CourierUnavailableError */
  cancel(bookingId: string): Promise<void>;
};

/** Whoever waits with a token. `false`: nobody waits (any more). */
export type Callbacks = {
  succeed(taskToken: string, output: object): Promise<boolean>;
  fail(taskToken: string, error: { readonly name: string; readonly cause: string }): Promise<boolean>;
  beat(taskToken: string): Promise<boolean>;
};

export type StartSettlement = (order: Order) => Promise<void>;
export type SendNotices = (notices: readonly Notice[]) => Promise<void>;
export type SendPushes = (pushes: readonly Push[]) => Promise<void>;

/** Documents that are made once. */
export type Documents = {
  /** Keeps a document where there is none. @returns false when there was one, which stays */
  keep(key: string, pdf: Uint8Array): Promise<boolean>;
};

/** @returns the names that there are, by user. @throws NamesUnavailableError */
export type NameUsers = (userIds: readonly string[], correlationId: string) => Promise<Readonly<Record<string, string>>>;

export type Closed = { readonly status: OrderStatus };
