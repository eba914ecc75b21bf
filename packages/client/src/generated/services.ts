// Made by `pnpm docs:client` from the OpenAPI documents of the services. Do not edit.
// biome-ignore-all lint: generated
// biome-ignore-all assist: generated
import { auctionRoutes, type components as auctionComponents, type operations as auctionOperations } from './auction-routes';
import { checkoutRoutes, type components as checkoutComponents, type operations as checkoutOperations } from './checkout-routes';
import { identityRoutes, type components as identityComponents, type operations as identityOperations } from './identity-routes';
import {
  notificationRoutes,
  type components as notificationComponents,
  type operations as notificationOperations,
} from './notification-routes';
import { reputationRoutes, type components as reputationComponents, type operations as reputationOperations } from './reputation-routes';

export const routes = {
  auction: auctionRoutes,
  checkout: checkoutRoutes,
  identity: identityRoutes,
  notification: notificationRoutes,
  reputation: reputationRoutes,
} as const;

/** What each service can be asked, by the names of its functions. */
export type Operations = {
  readonly auction: auctionOperations;
  readonly checkout: checkoutOperations;
  readonly identity: identityOperations;
  readonly notification: notificationOperations;
  readonly reputation: reputationOperations;
};

export type AuctionSchemas = auctionComponents['schemas'];
export type CheckoutSchemas = checkoutComponents['schemas'];
export type IdentitySchemas = identityComponents['schemas'];
export type NotificationSchemas = notificationComponents['schemas'];
export type ReputationSchemas = reputationComponents['schemas'];

/** Why a request can be refused. */
export type RefusalCode =
  | 'AUCTION_AGREEMENT_NOT_FOUND'
  | 'AUCTION_ALREADY_RELISTED'
  | 'AUCTION_BID_AMOUNT_INVALID'
  | 'AUCTION_BID_CONTENDED'
  | 'AUCTION_BID_PENDING'
  | 'AUCTION_BID_TOO_LOW'
  | 'AUCTION_BUSY'
  | 'AUCTION_BUY_NOW_UNAVAILABLE'
  | 'AUCTION_CANCELLED'
  | 'AUCTION_CHANGED'
  | 'AUCTION_ENDED'
  | 'AUCTION_HAS_BIDS'
  | 'AUCTION_INVALID'
  | 'AUCTION_MAXIMUM_NOT_RAISED'
  | 'AUCTION_NOT_DRAFT'
  | 'AUCTION_NOT_FOUND'
  | 'AUCTION_NOT_PUBLISHED'
  | 'AUCTION_NOT_STARTED'
  | 'AUCTION_NOT_YOURS'
  | 'AUCTION_NO_BIDDER_LEFT'
  | 'AUCTION_NO_OFFER_LIVE'
  | 'AUCTION_OFFER_LIVE'
  | 'AUCTION_OFFER_NOT_FOUND'
  | 'AUCTION_OFFER_OVER'
  | 'AUCTION_SALE_CHANGED'
  | 'AUCTION_SALE_STANDS'
  | 'AUCTION_SELLER_CANNOT_BID'
  | 'AUCTION_TOO_MANY_PICTURES'
  | 'AUCTION_WRONG_CURRENCY'
  | 'BODY_UNAVAILABLE'
  | 'CHECKOUT_ONLY_BUYER_HAS_RECEIPT'
  | 'CHECKOUT_ONLY_BUYER_PAYS'
  | 'CHECKOUT_ORDER_NOT_FOUND'
  | 'CHECKOUT_ORDER_NOT_PAYABLE'
  | 'CHECKOUT_PAYMENT_OVERDUE'
  | 'CHECKOUT_PAYMENT_REPEATED'
  | 'CHECKOUT_PAYOUT_ACCOUNT_CHANGED'
  | 'CHECKOUT_PAYOUT_ACCOUNT_NOT_FOUND'
  | 'CHECKOUT_RECEIPT_NOT_FOUND'
  | 'CHECKOUT_RECEIPT_UNAVAILABLE'
  | 'CURSOR_INVALID'
  | 'FORBIDDEN'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'IDENTITY_ATTEMPTS_EXCEEDED'
  | 'IDENTITY_CODE_INVALID'
  | 'IDENTITY_CREDENTIALS_INVALID'
  | 'IDENTITY_DIRECTORY_UNAVAILABLE'
  | 'IDENTITY_EMAIL_UNCONFIRMED'
  | 'IDENTITY_NEW_PASSWORD_REQUIRED'
  | 'IDENTITY_PASSWORD_REFUSED'
  | 'IDENTITY_PROFILE_CHANGED'
  | 'IDENTITY_SESSION_INVALID'
  | 'INTERNAL'
  | 'PATH_NOT_FOUND'
  | 'RANGE_NOT_SATISFIABLE'
  | 'REPUTATION_ORDER_NOT_FOUND'
  | 'REPUTATION_RATING_NOT_FOUND'
  | 'REPUTATION_REVIEW_COLLIDED'
  | 'REPUTATION_REVIEW_WINDOW_ENDED'
  | 'REPUTATION_REVIEW_WRITTEN'
  | 'REPUTATION_TALLY_MOVING'
  | 'REQUEST_INVALID'
  | 'REQUEST_MALFORMED'
  | 'REQUEST_REPEATED'
  | 'TOKEN_UNCHECKED'
  | 'UNAUTHENTICATED';
