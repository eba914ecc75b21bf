import { digest } from '@ecom/kernel';

/** Who asks what under which idempotency key, as one word: repeated requests have the same one. */
export const requestHash = (auctionId: string, bidderId: string, key: string): string => digest(auctionId, bidderId, key);

/** A bid's id follows from its request, so that a bid accepted twice over would still be one bid. */
export const bidIdOf = (request: string): string => `bid_${request}`;
