import {
  AuctionBusyError,
  AuctionCancelledError,
  AuctionEndedError,
  AuctionNotFoundError,
  AuctionNotStartedError,
  BidContendedError,
  BidPendingError,
  IdempotencyKeyReusedError,
  SellerCannotBidError,
} from '../domain/errors';
import { AuctionChangedError, NotYourAuctionError } from '../domain/lifecycle-errors';
import { OfferNotFoundError, OfferOverError, SaleChangedError } from '../domain/sale-errors';
import { RequestRepeatedError } from '../use-cases/idempotency';

/** What bids and purchases have in common. */
export const refusalsOfBids = [
  AuctionNotFoundError,
  AuctionNotStartedError,
  AuctionEndedError,
  AuctionCancelledError,
  SellerCannotBidError,
  BidContendedError,
  BidPendingError,
  AuctionBusyError,
  IdempotencyKeyReusedError,
] as const;

/** Of an answer that is kept to be repeated. */
export const refusalsOfRepeats = [IdempotencyKeyReusedError, RequestRepeatedError] as const;

/** Of whatever only a seller may do with an auction of their own. */
export const refusalsOfOwners = [AuctionNotFoundError, NotYourAuctionError] as const;

/** Of a change to an auction that is there. */
export const refusalsOfChanges = [...refusalsOfOwners, ...refusalsOfRepeats, AuctionChangedError] as const;

/** Of whatever a seller decides about a sale. */
export const refusalsOfSales = [...refusalsOfOwners, ...refusalsOfRepeats, SaleChangedError] as const;

/** Of a bidder's answer to an offer. */
export const refusalsOfOffers = [OfferNotFoundError, OfferOverError, SaleChangedError, ...refusalsOfRepeats] as const;
