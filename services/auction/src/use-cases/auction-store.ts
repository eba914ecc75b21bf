import type { Auction, DraftAuction, Picture } from '../domain/auction';
import type { Described, Description, DescriptionChange } from '../domain/description';
import type { Moment } from '../domain/lifecycle';

/** Who asked what under which `Idempotency-Key`. */
export type KeyedRequest = { readonly callerId: string; readonly key: string; readonly fingerprint: string };

/** An answer to keep in the same write as the change that it tells of. */
export type KeptAnswer = { readonly request: KeyedRequest; readonly answer: string };

/** `description` says what becomes of it in the same write. */
export type AuctionChange = { readonly before: Auction; readonly after: Auction; readonly description: DescriptionChange };

/** Each method one write: an auction, its description and the answer that goes with them change together or not at all. */
export type AuctionStore = {
  get(auctionId: string): Promise<Auction | undefined>;
  /** Read after the auction it is of: whoever changes it in between changes the auction too, so `replace` notices. */
  descriptionOf(auctionId: string): Promise<Description>;
  /** Throws `RequestRepeatedError` when the kept answer is there already; so do the others. */
  add(added: Described, kept?: KeptAnswer): Promise<void>;
  /** Writes what differs, if the auction is still as it was. Throws `AuctionChangedError` otherwise. */
  replace(change: AuctionChange, kept?: KeptAnswer): Promise<void>;
  /** With its description. Throws `AuctionChangedError` when the draft was changed or published in the meantime. */
  remove(draft: DraftAuction, kept?: KeptAnswer): Promise<void>;
};

/** Auctions with their descriptions, in one read. */
export type DescribedAuctions = { get(auctionId: string): Promise<Described | undefined> };

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
