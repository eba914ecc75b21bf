import type { Currency } from '@ecom/kernel';
import type { LadderName } from './increments';

/** Milliseconds since the epoch: what the conditions of the table compare and add. ISO strings only on the wire. */
export type Instant = number;

export type Picture = { readonly id: string; readonly key: string; readonly contentType: string };

/** What the seller says, save for the description, which no bid needs. Amounts are minor units of `currency`. */
export type Listing = {
  readonly id: string;
  readonly sellerId: string;
  readonly title: string;
  readonly category?: string;
  readonly pictures: readonly Picture[];
  readonly currency: Currency;
  /** Fixed when the auction is created, so that a new ladder never moves the minimum of a running auction. */
  readonly ladder: LadderName;
  /** At least 1. */
  readonly openingPrice: number;
  /** 0 when there is none; hidden from everybody but the seller. */
  readonly reservePrice: number;
  /** 0 when there is none; otherwise at least the opening price and the reserve. */
  readonly buyNowPrice: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** How long after a bid that moved the price or the lead the auction stays open; 0 switches the soft close off. */
  readonly softCloseMs: number;
  /** No extension goes beyond it; `endsAt` when soft close is off. */
  readonly hardEnd: Instant;
  /** Random, never shown: without it nobody can work out which alias is whose. */
  readonly aliasSalt: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  /** 0 for a draft; from publication on each change of the auction adds exactly one. */
  readonly seq: number;
  /** Of the request that made the last change, so that what follows from it can be traced back. */
  readonly correlationId: string;
};

/** How an accepted bid changed the auction; `reach` is a leader's raise that reaches the reserve. */
export const bidForms = ['first', 'lead', 'lift', 'raise', 'reach'] as const;
export type BidForm = (typeof bidForms)[number];

/** The bid or purchase that made change `seq`. */
export type LastBid = {
  readonly seq: number;
  /** Of `requestHash`: who asked, for which auction, under which idempotency key. */
  readonly request: string;
  readonly bidderId: string;
  /** The bidder's maximum, which never leaves the service; of a purchase the price the buyer saw, if told. */
  readonly amount: number;
  readonly at: Instant;
  readonly form: BidForm | 'buy-now';
};

/** What bids change. The price is derived from it (`price`), never stored; 0 means "nobody yet". */
export type Bidding = {
  readonly bidCount: number;
  readonly leaderId?: string;
  readonly leaderMax: number;
  readonly runnerUpMax: number;
  /** The leader's maximum when the price last moved: raising one's own maximum later does not move the price. */
  readonly priceCap: number;
  /** Soft close: time of the last change of price or lead, plus `softCloseMs`; 0 before the first bid. */
  readonly extendedEnd: Instant;
  readonly lastBid?: LastBid;
  /** Requests accepted; all of them, until the stream's consumer has recorded many and removes those (`forgettable`). */
  readonly recentRequests: ReadonlySet<string>;
};

export type DraftAuction = Listing & { readonly status: 'draft' };
export type PublishedAuction = Listing & Bidding & { readonly status: 'published' };
export type ClosedAuction = Listing &
  Bidding & { readonly status: 'closed'; readonly closedAt: Instant; readonly closedBy: 'end' | 'buy-now' };
export type CancelledAuction = Listing &
  Bidding & { readonly status: 'cancelled'; readonly cancelledAt: Instant; readonly cancelReason?: string };

/** The state of an auction: one item of the table. Scheduled, open and closing are derived from the clock (`publicState`). */
export type Auction = DraftAuction | PublishedAuction | ClosedAuction | CancelledAuction;
/** An auction that the public can see. */
export type VisibleAuction = Exclude<Auction, DraftAuction>;

/** What a freshly published auction starts with. */
export const noBids: Bidding = {
  bidCount: 0,
  leaderMax: 0,
  runnerUpMax: 0,
  priceCap: 0,
  extendedEnd: 0,
  recentRequests: new Set<string>(),
};
