import type { Auction, DraftAuction, Picture } from '../domain/auction';
import type { Moment } from '../domain/lifecycle';

/** Who asked what under which `Idempotency-Key`. */
export type KeyedRequest = { readonly callerId: string; readonly key: string; readonly fingerprint: string };

/** An answer to keep in the same write as the change that it tells of. */
export type KeptAnswer = { readonly request: KeyedRequest; readonly answer: string };

export type AuctionStore = {
  get(auctionId: string): Promise<Auction | undefined>;
  /** Throws `RequestRepeatedError` when the kept answer is there already; so do the others. */
  add(auction: Auction, kept?: KeptAnswer): Promise<void>;
  /** Writes what differs, if the auction is still as it was. Throws `AuctionChangedError` otherwise. */
  replace(before: Auction, after: Auction, kept?: KeptAnswer): Promise<void>;
  /** Throws `AuctionChangedError` when the draft was changed or published in the meantime. */
  remove(draft: DraftAuction, kept?: KeptAnswer): Promise<void>;
};

export type KeptAnswers = {
  /** Throws `IdempotencyKeyReusedError` when the key belongs to another request. */
  find(request: KeyedRequest): Promise<string | undefined>;
  /** Keeps an answer that no change goes with. Throws `RequestRepeatedError`. */
  keep(kept: KeptAnswer): Promise<void>;
};

export type ClosingStore = {
  get(auctionId: string): Promise<Auction | undefined>;
  /** One conditional write: the auction is published and its end, extensions included, has come. Tells whether it was this call that closed it. */
  close(auctionId: string, moment: Moment): Promise<boolean>;
};

export type PictureStore = {
  get(auctionId: string): Promise<Auction | undefined>;
  /** Adds the picture if the auction has no bid, not too many pictures and not this one. Tells whether it is attached now. */
  attach(auction: Auction, picture: Picture, moment: Moment): Promise<boolean>;
};
