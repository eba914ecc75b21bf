import type { Page } from '@ecom/kernel';
import type { Exchange, Role, Said } from '../domain/review';
import type { Notice } from '../domain/review-notices';
import type { Tally } from '../domain/tally';

export type KeyedRequest = { readonly callerId: string; readonly key: string; readonly fingerprint: string };
export type KeptAnswer = { readonly request: KeyedRequest; readonly answer: string };

/** A review that its exchange was given, and the answer that is kept with it. */
export type Addition = { readonly exchange: Exchange; readonly role: Role; readonly kept?: KeptAnswer | undefined };

export type Exchanges = {
  /** @returns false when it is there: it stays as it is */
  open(exchange: Exchange): Promise<boolean>;
  get(orderId: string): Promise<Exchange | undefined>;
  /**
   * Stores one side's review: if that side has none, the window is open at its `writtenAt`, nothing is published, and the other side has
   * written exactly when this exchange says so. The second one publishes and counts both, all of it or nothing.
   * @returns false when the exchange is another by now, or somebody else is changing the same rows
   */
  add(addition: Addition): Promise<boolean>;
  /** Counts the one review of a window that has ended by `now`, once. @returns false as `add` */
  publish(exchange: Exchange, now: Date): Promise<boolean>;
  /** @throws IdempotencyKeyReusedError when the key came with another request */
  findAnswer(request: KeyedRequest, now: Date): Promise<string | undefined>;
};

/** Windows with one review that nobody has counted, in several shards that are walked one by one. */
export type DueExchanges = {
  readonly shards: readonly number[];
  /** @returns order ids of windows that have ended by `now` */
  page(request: { readonly shard: number; readonly now: Date; readonly cursor: string | undefined }): Promise<Page<string>>;
};

export type PublishedPage = {
  readonly callerId: string;
  readonly userId: string;
  readonly limit: number;
  readonly cursor: string | undefined;
  readonly now: Date;
};

export type PublishedReviews = {
  /** What is published by `now`, counted or not, the latest first. @throws CursorInvalidError */
  page(request: PublishedPage): Promise<Page<Said>>;
  /** The same reviews, added up. @throws TallyMovingError */
  tally(userId: string, now: Date): Promise<Tally>;
};

export type SendNotice = (notice: Notice) => Promise<void>;
