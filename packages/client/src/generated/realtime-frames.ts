// Made by `pnpm docs:asyncapi` from the contracts of the frames. Do not edit.

/** The whole public state of an auction after one change: show it as it is. Drop a frame whose seq is not higher than the last. */
export type Activity = {
  readonly type: 'activity';
  readonly auctionId: string;
  /** Gap-free per auction. */
  readonly seq: number;
  readonly kind: 'published' | 'updated' | 'bid' | 'closed' | 'cancelled';
  /** ISO 8601, UTC, milliseconds. */
  readonly at: string;
  readonly state: 'scheduled' | 'open' | 'closing' | 'closed' | 'cancelled';
  readonly currency: 'USD' | 'EUR' | 'GBP';
  /** Minor units. */
  readonly price: number;
  /** Minor units. */
  readonly minimumBid: number;
  readonly bidCount: number;
  readonly leaderAlias?: string;
  readonly reserveMet: boolean;
  /** ISO 8601, UTC, milliseconds. */
  readonly endsAt: string;
  /** This change moved the end. */
  readonly extended?: boolean;
  readonly outcome?: 'sold' | 'unsold';
  /** When the frame was made: ISO 8601, UTC, milliseconds. */
  readonly serverTime: string;
};

/** Something for this user alone, on all of their sockets. */
export type Notice = {
  readonly type: 'notice';
  /** Drop a frame whose key was seen before: it may come twice. */
  readonly key: string;
  readonly topic: 'order' | 'rating' | 'offer';
  /** What there is to know: a flat object, amounts in minor units, texts of 1,000 characters at most. */
  readonly data: {
    readonly [fact: string]: string | number | boolean;
  };
  /** When the frame was made: ISO 8601, UTC, milliseconds. */
  readonly serverTime: string;
};

/** The auction is followed: what was missed has been sent, and each change comes from now on. */
export type Subscribed = {
  readonly type: 'subscribed';
  readonly auctionId: string;
  /** Everything up to here has been sent; 0 when nothing is known yet. */
  readonly seq: number;
  /** When the frame was made: ISO 8601, UTC, milliseconds. */
  readonly serverTime: string;
};

/** The auction is not followed any more. */
export type Unsubscribed = {
  readonly type: 'unsubscribed';
  readonly auctionId: string;
  /** When the frame was made: ISO 8601, UTC, milliseconds. */
  readonly serverTime: string;
};

/** The answer to a ping. */
export type Pong = {
  readonly type: 'pong';
  /** When the frame was made: ISO 8601, UTC, milliseconds. */
  readonly serverTime: string;
};

/** A frame was refused; the connection goes on. Facts about the refusal may stand beside the code. */
export type Refused = {
  readonly type: 'error';
  /** Stable: programs decide by it. */
  readonly code: string;
  /** For people. */
  readonly detail: string;
  /** The request, as it stands in the log. */
  readonly instance: string;
  /** What is wrong with the frame, and where. */
  readonly errors?: readonly {
    readonly path: string;
    readonly message: string;
  }[];
  /** When the frame was made: ISO 8601, UTC, milliseconds. */
  readonly serverTime: string;
  readonly [fact: string]: unknown;
};

export type Frame = Activity | Notice | Subscribed | Unsubscribed | Pong | Refused;
