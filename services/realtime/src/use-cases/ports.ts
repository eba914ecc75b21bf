import type { Activity } from '../domain/activity';
import type { Frame } from '../domain/frame';

/** `token` tells this subscription from an earlier one of the same connection to the same auction. */
export type Subscription = { readonly connectionId: string; readonly auctionId: string; readonly token: string };

export type Connections = {
  open(connectionId: string, userId: string, now: Date): Promise<void>;
  /**
   * Forgets the connection and all that it follows; one that is not there is forgotten already. `userId` is for whoever found it
   * under its user: what a crash has left there goes too.
   */
  close(connectionId: string, userId?: string): Promise<void>;
  /** The connections that are open under a user whom the authorizer has verified, in pages, read consistently. */
  of(userId: string): AsyncIterable<readonly string[]>;
  /** Throws `TooManySubscriptionsError`, or `ConnectionUnknownError`. */
  follow(connectionId: string, auctionId: string): Promise<void>;
  unfollow(connectionId: string, auctionId: string): Promise<void>;
};

export type Subscriptions = {
  /** Notes that somebody is about to follow; nothing is pushed to them yet. Replaces an earlier subscription. */
  open(subscription: Subscription, now: Date): Promise<void>;
  /**
   * From here on `from` and everything after it is pushed, provided that the feed still ends at `head`.
   * `moved`: it does not. `replaced`: the subscription has ended, or a newer one took its place.
   */
  goLive(subscription: Subscription, position: { readonly head: number; readonly from: number }): Promise<'live' | 'moved' | 'replaced'>;
  /** Whoever is live for this change, in pages; read after the feed's head was moved. */
  audience(auctionId: string, seq: number): AsyncIterable<readonly string[]>;
  close(connectionId: string, auctionId: string): Promise<void>;
};

export type Feed = {
  /** Keeps the activity and moves the head to it, never back. Returns how far subscribers have been served. */
  append(activity: Activity, now: Date): Promise<{ readonly pushedThrough: number }>;
  /** The highest seq known, 0 when none is. */
  head(auctionId: string): Promise<number>;
  /** What is kept with after < seq <= through, in order, in pages. */
  between(auctionId: string, after: number, through: number): AsyncIterable<readonly Activity[]>;
  markPushed(auctionId: string, seq: number, now: Date): Promise<void>;
};

export type Sockets = {
  /** Tells whether the client took the frame. One that did not is disconnected, because it could not know what it missed. */
  post(connectionId: string, frame: Frame): Promise<boolean>;
};
