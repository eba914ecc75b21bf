/** How many auctions one connection may follow. */
export const SUBSCRIPTIONS_PER_CONNECTION = 50;

/** Sockets that are written to at once by one pusher. */
export const POSTS_AT_ONCE = 50;

/** How often a subscriber chases an auction that keeps changing before it is told to come back. */
export const CATCH_UP_ROUNDS = 50;
