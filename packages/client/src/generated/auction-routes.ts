// Made by `pnpm docs:client` from the OpenAPI documents of the services. Do not edit.
// biome-ignore-all lint: generated
// biome-ignore-all assist: generated

export const auctionRoutes = {
  listAuctions: { method: 'GET', path: '/auctions', open: true },
  createAuction: { method: 'POST', path: '/auctions', keyed: true },
  getAuction: { method: 'GET', path: '/auctions/{auctionId}', open: true },
  updateAuction: { method: 'PATCH', path: '/auctions/{auctionId}', keyed: true },
  deleteAuction: { method: 'DELETE', path: '/auctions/{auctionId}', keyed: true },
  listAgreements: { method: 'GET', path: '/auctions/{auctionId}/agreements' },
  requestAgreementUpload: { method: 'POST', path: '/auctions/{auctionId}/agreements', keyed: true },
  getAgreement: { method: 'GET', path: '/auctions/{auctionId}/agreements/{agreementId}' },
  listBids: { method: 'GET', path: '/auctions/{auctionId}/bids', open: true },
  placeBid: { method: 'POST', path: '/auctions/{auctionId}/bids', keyed: true },
  buyNow: { method: 'POST', path: '/auctions/{auctionId}/buy-now', keyed: true },
  cancelAuction: { method: 'POST', path: '/auctions/{auctionId}/cancel', keyed: true },
  listOffers: { method: 'GET', path: '/auctions/{auctionId}/offers' },
  acceptOffer: { method: 'POST', path: '/auctions/{auctionId}/offers/{offerId}/accept', keyed: true },
  declineOffer: { method: 'POST', path: '/auctions/{auctionId}/offers/{offerId}/decline', keyed: true },
  requestPictureUpload: { method: 'POST', path: '/auctions/{auctionId}/pictures', keyed: true },
  publishAuction: { method: 'POST', path: '/auctions/{auctionId}/publish', keyed: true },
  requestQrCode: { method: 'POST', path: '/auctions/{auctionId}/qr-code' },
  relistAuction: { method: 'POST', path: '/auctions/{auctionId}/relist', keyed: true },
  offerSecondChance: { method: 'POST', path: '/auctions/{auctionId}/second-chance', keyed: true },
  withdrawSecondChance: { method: 'DELETE', path: '/auctions/{auctionId}/second-chance', keyed: true },
  watchAuction: { method: 'PUT', path: '/auctions/{auctionId}/watch' },
  unwatchAuction: { method: 'DELETE', path: '/auctions/{auctionId}/watch' },
  listMyAuctions: { method: 'GET', path: '/me/auctions' },
  getMyAuction: { method: 'GET', path: '/me/auctions/{auctionId}' },
  listMyOffers: { method: 'GET', path: '/me/offers' },
  listWatches: { method: 'GET', path: '/me/watches' },
} as const;

export type components = {
  schemas: {
    readonly AcceptedBid: {
      readonly auctionId: string;
      readonly bidId: string;
      /** @enum {unknown} */
      readonly currency: 'USD' | 'EUR' | 'GBP';
      /** Format: date-time */
      readonly endsAt: string;
      /** @description The least that would lead now. */
      readonly minimumBid: number;
      /** Format: date-time */
      readonly placedAt: string;
      /** @description What the auction stands at after it. */
      readonly price: number;
      readonly reserveMet: boolean;
      /** @description The change of the auction that the bid made. */
      readonly seq: number;
      /**
       * @description `outbid`: accepted, but somebody else has a higher maximum.
       * @enum {unknown}
       */
      readonly status: 'leading' | 'outbid';
    };
    readonly Agreement: {
      readonly agreementId: string;
      readonly fileName?: string;
      /** Format: date-time */
      readonly recordedAt: string;
      /** @description Of the content, base64. */
      readonly sha256: string;
      /** @description Bytes. */
      readonly size: number;
      /** @description Counts from 1 for each auction. */
      readonly version: number;
    };
    readonly AgreementList: {
      readonly items: readonly components['schemas']['Agreement'][];
    };
    readonly AgreementUpload: {
      readonly agreementId: string;
      /** Format: date-time */
      readonly expiresAt: string;
      /** @description Send exactly these, and the announced size. */
      readonly headers: {
        readonly [key: string]: string;
      };
      /** @constant */
      readonly method: 'PUT';
      /** Format: uri */
      readonly url: string;
    };
    readonly Auction: {
      readonly auctionId: string;
      readonly bidCount: number;
      /** @description Absent when the auction cannot be bought outright, or not any more. */
      readonly buyNowPrice?: number;
      /** Format: date-time */
      readonly cancelledAt?: string;
      readonly category?: string;
      /** Format: date-time */
      readonly closedAt?: string;
      /** Format: date-time */
      readonly createdAt: string;
      /** @enum {unknown} */
      readonly currency: 'USD' | 'EUR' | 'GBP';
      readonly description?: string;
      /**
       * Format: date-time
       * @description Extensions included.
       */
      readonly endsAt: string;
      readonly extended: boolean;
      /**
       * Format: date-time
       * @description No extension goes beyond it.
       */
      readonly hardEndsAt: string;
      /** @description Stands for a bidder, in this auction alone. */
      readonly leaderAlias?: string;
      /** @description The least that somebody who does not lead must bid. */
      readonly minimumBid: number;
      /** @description Minor units of `currency`. */
      readonly openingPrice: number;
      /** @enum {unknown} */
      readonly outcome?: 'sold' | 'unsold';
      readonly pictures: readonly components['schemas']['Picture'][];
      /** @description Minor units of `currency`. */
      readonly price: number;
      readonly qrCode?: components['schemas']['QrCode'];
      /** @description The auction in which the lot is listed again. */
      readonly relistedAs?: string;
      /** @description The auction whose lot is listed again here. */
      readonly relistOf?: string;
      readonly reserveMet: boolean;
      readonly sellerId: string;
      /** @description Grows by one with each change. */
      readonly seq: number;
      /** Format: date-time */
      readonly serverTime: string;
      /** Format: date-time */
      readonly startsAt: string;
      /**
       * @description `closing`: ended, but not settled yet.
       * @enum {unknown}
       */
      readonly state: 'draft' | 'scheduled' | 'open' | 'closing' | 'closed' | 'cancelled';
      readonly title: string;
      /** @enum {unknown} */
      readonly unsoldReason?: 'no-bids' | 'reserve-not-met';
      /** @description Stands for a bidder, in this auction alone. */
      readonly winnerAlias?: string;
    };
    readonly AuctionPage: {
      /** @description Asks for the next page; absent on the last one. */
      readonly cursor?: string;
      readonly items: readonly components['schemas']['ListedAuction'][];
    };
    readonly Bid: {
      /** @description Stands for a bidder, in this auction alone. */
      readonly bidderAlias: string;
      readonly bidId: string;
      /** @enum {unknown} */
      readonly currency: 'USD' | 'EUR' | 'GBP';
      /**
       * @description What the bid did; how high it went is nobody’s business.
       * @enum {unknown}
       */
      readonly kind: 'led' | 'lifted' | 'raised' | 'bought';
      /** Format: date-time */
      readonly placedAt: string;
      /** @description What the auction stood at after it. */
      readonly price: number;
      /** @description The change of the auction that the bid made. */
      readonly seq: number;
    };
    readonly BidPage: {
      /** @description Asks for the next page; absent on the last one. */
      readonly cursor?: string;
      readonly items: readonly components['schemas']['Bid'][];
    };
    readonly BidReceipt: components['schemas']['AcceptedBid'] | components['schemas']['Purchase'];
    readonly CancelledAuction: {
      readonly auctionId: string;
      /** Format: date-time */
      readonly cancelledAt: string;
      readonly seq: number;
      /** @constant */
      readonly state: 'cancelled';
    };
    /** @description What the gateway says by itself, before any function runs. */
    readonly GatewayRefusal: {
      readonly message: string | null;
    };
    readonly ListedAuction: {
      readonly auctionId: string;
      /** @enum {unknown} */
      readonly currency: 'USD' | 'EUR' | 'GBP';
      /** Format: date-time */
      readonly endsAt: string;
      /** @description Minor units of `currency`. */
      readonly openingPrice: number;
      /** Format: date-time */
      readonly startsAt: string;
      /**
       * @description `closing`: ended, but not settled yet.
       * @enum {unknown}
       */
      readonly state: 'draft' | 'scheduled' | 'open' | 'closing' | 'closed' | 'cancelled';
      readonly title: string;
    };
    readonly Offer: {
      readonly auctionId: string;
      /** @enum {unknown} */
      readonly currency: 'USD' | 'EUR' | 'GBP';
      /** Format: date-time */
      readonly endedAt?: string;
      /**
       * Format: date-time
       * @description The first instant at which it cannot be accepted.
       */
      readonly expiresAt: string;
      /** Format: date-time */
      readonly offeredAt: string;
      readonly offerId: string;
      /** @description Minor units of `currency`: what the lot would have gone for without those who did not pay. */
      readonly price: number;
      /** @enum {unknown} */
      readonly status: 'offered' | 'accepted' | 'declined' | 'lapsed' | 'withdrawn';
      readonly title: string;
    };
    readonly OfferPage: {
      /** @description Asks for the next page; absent on the last one. */
      readonly cursor?: string;
      readonly items: readonly components['schemas']['Offer'][];
    };
    readonly OwnAuction: {
      readonly auctionId: string;
      readonly bidCount: number;
      /** @description Absent when the auction cannot be bought outright, or not any more. */
      readonly buyNowPrice?: number;
      /** Format: date-time */
      readonly cancelledAt?: string;
      readonly category?: string;
      /** Format: date-time */
      readonly closedAt?: string;
      /** Format: date-time */
      readonly createdAt: string;
      /** @enum {unknown} */
      readonly currency: 'USD' | 'EUR' | 'GBP';
      readonly description?: string;
      /**
       * Format: date-time
       * @description Extensions included.
       */
      readonly endsAt: string;
      readonly extended: boolean;
      /**
       * Format: date-time
       * @description No extension goes beyond it.
       */
      readonly hardEndsAt: string;
      /** @description Stands for a bidder, in this auction alone. */
      readonly leaderAlias?: string;
      /** @description The least that somebody who does not lead must bid. */
      readonly minimumBid: number;
      /** @description Minor units of `currency`. */
      readonly openingPrice: number;
      /** @enum {unknown} */
      readonly outcome?: 'sold' | 'unsold';
      readonly pictures: readonly components['schemas']['Picture'][];
      /** @description Minor units of `currency`. */
      readonly price: number;
      /** @description The auction in which the lot is listed again. */
      readonly relistedAs?: string;
      /** @description The auction whose lot is listed again here. */
      readonly relistOf?: string;
      readonly reserveMet: boolean;
      /** @description Nobody but the seller is told; absent when there is none. */
      readonly reservePrice?: number;
      readonly sellerId: string;
      /** @description Grows by one with each change. */
      readonly seq: number;
      /** Format: date-time */
      readonly serverTime: string;
      readonly softClose: {
        readonly maxExtensionSeconds: number;
        readonly windowSeconds: number;
      };
      /** Format: date-time */
      readonly startsAt: string;
      /**
       * @description `closing`: ended, but not settled yet.
       * @enum {unknown}
       */
      readonly state: 'draft' | 'scheduled' | 'open' | 'closing' | 'closed' | 'cancelled';
      readonly title: string;
      /** @enum {unknown} */
      readonly unsoldReason?: 'no-bids' | 'reserve-not-met';
      /** @description Stands for a bidder, in this auction alone. */
      readonly winnerAlias?: string;
    };
    readonly Picture: {
      readonly contentType: string;
      readonly pictureId: string;
      /**
       * Format: uri
       * @description Works for 15 minutes.
       */
      readonly url: string;
    };
    readonly PictureUpload: {
      /** Format: date-time */
      readonly expiresAt: string;
      /** @description Send these before the field `file`. */
      readonly fields: {
        readonly [key: string]: string;
      };
      /** @constant */
      readonly method: 'POST';
      readonly pictureId: string;
      /** Format: uri */
      readonly url: string;
    };
    /** @description RFC 9457. `code` is stable; `detail` is for people; whatever else is there are facts about this occurrence. */
    readonly Problem: {
      readonly code: string;
      readonly detail: string;
      /** @description What is wrong with which field. */
      readonly errors?: readonly {
        readonly message: string;
        readonly path: string;
      }[];
      /** @description Of the request, as the logs know it. */
      readonly instance: string;
      readonly status: number;
      readonly title: string;
      /** Format: uri */
      readonly type: string;
    };
    readonly Purchase: {
      readonly auctionId: string;
      readonly bidId: string;
      /** @enum {unknown} */
      readonly currency: 'USD' | 'EUR' | 'GBP';
      /** Format: date-time */
      readonly endsAt: string;
      /** Format: date-time */
      readonly placedAt: string;
      /** @description What the auction stands at after it. */
      readonly price: number;
      readonly reserveMet: boolean;
      /** @description The change of the auction that the bid made. */
      readonly seq: number;
      /** @constant */
      readonly status: 'bought';
    };
    /** @description The address of the public page, as two pictures whose URLs work for 15 minutes; absent until somebody has asked for them. */
    readonly QrCode: {
      /** Format: uri */
      readonly png: string;
      /** Format: uri */
      readonly svg: string;
    };
    readonly QrCodeAsked: {
      readonly Entries: readonly {
        readonly ErrorCode?: string;
        readonly ErrorMessage?: string;
        readonly EventId?: string;
      }[];
      /** @description 1: the bus did not take the event, and no code will be made. Ask again. */
      readonly FailedEntryCount: number;
    };
    readonly ReadableAgreement: {
      readonly agreementId: string;
      /** Format: date-time */
      readonly expiresAt: string;
      readonly fileName?: string;
      /** Format: date-time */
      readonly recordedAt: string;
      /** @description Of the content, base64. */
      readonly sha256: string;
      /** @description Bytes. */
      readonly size: number;
      /**
       * Format: uri
       * @description Gives the document, for 5 minutes.
       */
      readonly url: string;
      /** @description Counts from 1 for each auction. */
      readonly version: number;
    };
    readonly RelistedAuction: {
      readonly auctionId: string;
      readonly bidCount: number;
      /** @description Absent when the auction cannot be bought outright, or not any more. */
      readonly buyNowPrice?: number;
      /** Format: date-time */
      readonly cancelledAt?: string;
      readonly category?: string;
      /** Format: date-time */
      readonly closedAt?: string;
      /** Format: date-time */
      readonly createdAt: string;
      /** @enum {unknown} */
      readonly currency: 'USD' | 'EUR' | 'GBP';
      readonly description?: string;
      /**
       * Format: date-time
       * @description Extensions included.
       */
      readonly endsAt: string;
      readonly extended: boolean;
      /**
       * Format: date-time
       * @description No extension goes beyond it.
       */
      readonly hardEndsAt: string;
      /** @description Stands for a bidder, in this auction alone. */
      readonly leaderAlias?: string;
      /** @description The least that somebody who does not lead must bid. */
      readonly minimumBid: number;
      /** @description Minor units of `currency`. */
      readonly openingPrice: number;
      /** @enum {unknown} */
      readonly outcome?: 'sold' | 'unsold';
      readonly pictures: readonly components['schemas']['SellerPicture'][];
      /** @description Minor units of `currency`. */
      readonly price: number;
      /** @description The auction whose lot is listed again here. */
      readonly relistOf: string;
      readonly reserveMet: boolean;
      /** @description Nobody but the seller is told; absent when there is none. */
      readonly reservePrice?: number;
      readonly sellerId: string;
      /** @description Grows by one with each change. */
      readonly seq: number;
      readonly softClose: {
        readonly maxExtensionSeconds: number;
        readonly windowSeconds: number;
      };
      /** Format: date-time */
      readonly startsAt: string;
      /**
       * @description `closing`: ended, but not settled yet.
       * @enum {unknown}
       */
      readonly state: 'draft' | 'scheduled' | 'open' | 'closing' | 'closed' | 'cancelled';
      readonly title: string;
      /** @enum {unknown} */
      readonly unsoldReason?: 'no-bids' | 'reserve-not-met';
      /** @description Stands for a bidder, in this auction alone. */
      readonly winnerAlias?: string;
    };
    readonly Sale: {
      readonly items: readonly components['schemas']['SellerOffer'][];
      readonly relistedAs?: string;
      /**
       * @description `standing`: nobody has failed to pay, or nobody bought; `fallen-through`: the lot is its seller’s to offer or to list again.
       * @enum {unknown}
       */
      readonly status: 'standing' | 'fallen-through' | 'offering' | 'accepted' | 'relisted';
    };
    readonly SellerAuction: {
      readonly auctionId: string;
      readonly bidCount: number;
      /** @description Absent when the auction cannot be bought outright, or not any more. */
      readonly buyNowPrice?: number;
      /** Format: date-time */
      readonly cancelledAt?: string;
      readonly category?: string;
      /** Format: date-time */
      readonly closedAt?: string;
      /** Format: date-time */
      readonly createdAt: string;
      /** @enum {unknown} */
      readonly currency: 'USD' | 'EUR' | 'GBP';
      readonly description?: string;
      /**
       * Format: date-time
       * @description Extensions included.
       */
      readonly endsAt: string;
      readonly extended: boolean;
      /**
       * Format: date-time
       * @description No extension goes beyond it.
       */
      readonly hardEndsAt: string;
      /** @description Stands for a bidder, in this auction alone. */
      readonly leaderAlias?: string;
      /** @description The least that somebody who does not lead must bid. */
      readonly minimumBid: number;
      /** @description Minor units of `currency`. */
      readonly openingPrice: number;
      /** @enum {unknown} */
      readonly outcome?: 'sold' | 'unsold';
      readonly pictures: readonly components['schemas']['SellerPicture'][];
      /** @description Minor units of `currency`. */
      readonly price: number;
      readonly reserveMet: boolean;
      /** @description Nobody but the seller is told; absent when there is none. */
      readonly reservePrice?: number;
      readonly sellerId: string;
      /** @description Grows by one with each change. */
      readonly seq: number;
      readonly softClose: {
        readonly maxExtensionSeconds: number;
        readonly windowSeconds: number;
      };
      /** Format: date-time */
      readonly startsAt: string;
      /**
       * @description `closing`: ended, but not settled yet.
       * @enum {unknown}
       */
      readonly state: 'draft' | 'scheduled' | 'open' | 'closing' | 'closed' | 'cancelled';
      readonly title: string;
      /** @enum {unknown} */
      readonly unsoldReason?: 'no-bids' | 'reserve-not-met';
      /** @description Stands for a bidder, in this auction alone. */
      readonly winnerAlias?: string;
    };
    readonly SellerOffer: {
      readonly auctionId: string;
      /** @description Stands for a bidder, in this auction alone. */
      readonly bidderAlias: string;
      /** @enum {unknown} */
      readonly currency: 'USD' | 'EUR' | 'GBP';
      /** Format: date-time */
      readonly endedAt?: string;
      /**
       * Format: date-time
       * @description The first instant at which it cannot be accepted.
       */
      readonly expiresAt: string;
      /** Format: date-time */
      readonly offeredAt: string;
      readonly offerId: string;
      /** @description Minor units of `currency`: what the lot would have gone for without those who did not pay. */
      readonly price: number;
      /** @enum {unknown} */
      readonly status: 'offered' | 'accepted' | 'declined' | 'lapsed' | 'withdrawn';
      readonly title: string;
    };
    readonly SellerPicture: {
      readonly contentType: string;
      readonly pictureId: string;
    };
    readonly Watch: {
      readonly auctionId: string;
      readonly title: string;
      /** Format: date-time */
      readonly watchedAt: string;
    };
    readonly Watching: {
      readonly auctionId: string;
      /** @constant */
      readonly watching: true;
    };
    readonly WatchPage: {
      /** @description Asks for the next page; absent on the last one. */
      readonly cursor?: string;
      readonly items: readonly components['schemas']['Watch'][];
    };
  };
  responses: never;
  parameters: {
    /**
     * @description Named in every log line, event and answer that follows from the request; made up when absent.
     * @example 01JD8Z0000000000000000000D
     */
    readonly CorrelationId: string;
    /**
     * @description Names the request. Sent again under the same key, it is answered what it was answered first, byte for byte, and nothing happens twice; another request under the key is refused.
     * @example 01JD8Z0000000000000000000C
     */
    readonly IdempotencyKey: string;
  };
  requestBodies: never;
  headers: {
    /** @description How to sign in. */
    readonly Authenticate: string;
    /** @description What the request is called in logs: the one that was sent, or a new one. */
    readonly CorrelationId: string;
    /** @description Seconds to wait before the request is worth repeating. */
    readonly RetryAfter: number;
  };
  pathItems: never;
};
export type operations = {
  readonly listAuctions: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        /** @example 20 */
        readonly limit?: number;
        readonly seller?: string;
        readonly sort?: 'endingSoon' | 'newest';
        /** @example open */
        readonly state?: 'open' | 'scheduled' | 'closing' | 'closed' | 'cancelled';
      };
      readonly header?: {
        /**
         * @description Named in every log line, event and answer that follows from the request; made up when absent.
         * @example 01JD8Z0000000000000000000D
         */
        readonly 'X-Correlation-Id'?: components['parameters']['CorrelationId'];
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "auctionId": "auc_01JD8Z0000000000000000000A",
           *           "title": "A brass sextant",
           *           "state": "open",
           *           "currency": "USD",
           *           "openingPrice": 10000,
           *           "startsAt": "2026-01-05T10:00:00.000Z",
           *           "endsAt": "2026-01-12T10:00:00.000Z"
           *         }
           *       ],
           *       "cursor": "WyJtYXJrIiwie30iXQ"
           *     }
           */
          readonly 'application/json': components['schemas']['AuctionPage'];
        };
      };
      /** @description The request is not valid. */
      readonly 400: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'CURSOR_INVALID' | 'REQUEST_INVALID';
          };
        };
      };
      /** @description Too often: come back later. */
      readonly 429: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Too Many Requests"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description Our fault. */
      readonly 500: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Internal Server Error"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'INTERNAL';
          };
        };
      };
      /** @description Not now: come back later. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Service Unavailable"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
    };
  };
  readonly createAuction: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Names the request. Sent again under the same key, it is answered what it was answered first, byte for byte, and nothing happens twice; another request under the key is refused.
         * @example 01JD8Z0000000000000000000C
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Named in every log line, event and answer that follows from the request; made up when absent.
         * @example 01JD8Z0000000000000000000D
         */
        readonly 'X-Correlation-Id'?: components['parameters']['CorrelationId'];
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        /**
         * @example {
         *       "title": "A brass sextant",
         *       "currency": "USD",
         *       "openingPrice": 10000,
         *       "reservePrice": 11000,
         *       "endsAt": "2026-01-12T10:00:00.000Z",
         *       "softClose": {
         *         "windowSeconds": 120,
         *         "maxExtensionSeconds": 3600
         *       }
         *     }
         */
        readonly 'application/json': {
          readonly buyNowPrice?: number;
          readonly category?: string;
          /** @enum {string} */
          readonly currency: 'USD' | 'EUR' | 'GBP';
          /** @description Must not contain control characters. */
          readonly description?: string;
          readonly draft?: boolean;
          /**
           * Format: date-time
           * @description Must be an ISO 8601 date and time with a zone.
           */
          readonly endsAt: string;
          readonly openingPrice: number;
          readonly reservePrice?: number;
          readonly softClose?: {
            readonly maxExtensionSeconds: number;
            readonly windowSeconds: number;
          };
          /**
           * Format: date-time
           * @description Must be an ISO 8601 date and time with a zone.
           */
          readonly startsAt?: string;
          /** @description Must not contain control characters. Must not be blank. */
          readonly title: string;
        };
      };
    };
    readonly responses: {
      /** @description Created. */
      readonly 201: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "auctionId": "auc_01JD8Z0000000000000000000A",
           *       "sellerId": "usr_7d2f",
           *       "title": "A brass sextant",
           *       "state": "open",
           *       "seq": 3,
           *       "currency": "USD",
           *       "openingPrice": 10000,
           *       "price": 12500,
           *       "minimumBid": 13000,
           *       "bidCount": 2,
           *       "leaderAlias": "bidder-4f2a",
           *       "reserveMet": true,
           *       "startsAt": "2026-01-05T10:00:00.000Z",
           *       "endsAt": "2026-01-12T10:00:00.000Z",
           *       "hardEndsAt": "2026-01-12T11:00:00.000Z",
           *       "extended": false,
           *       "createdAt": "2026-01-05T09:58:00.000Z",
           *       "pictures": [
           *         {
           *           "pictureId": "pic_01JD8Z0000000000000000000B",
           *           "contentType": "image/jpeg"
           *         }
           *       ],
           *       "softClose": {
           *         "windowSeconds": 120,
           *         "maxExtensionSeconds": 3600
           *       },
           *       "reservePrice": 11000
           *     }
           */
          readonly 'application/json': components['schemas']['SellerAuction'];
        };
      };
      /** @description The request is not valid. */
      readonly 400: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_INVALID' | 'REQUEST_INVALID' | 'REQUEST_MALFORMED';
          };
        };
      };
      /** @description Nobody is signed in. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['Authenticate'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Unauthorized"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'UNAUTHENTICATED';
          };
        };
      };
      /** @description The caller may not do this. */
      readonly 403: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Forbidden"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'FORBIDDEN';
          };
        };
      };
      /** @description Something else came first: read again and repeat. */
      readonly 409: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'REQUEST_REPEATED';
          };
        };
      };
      /** @description A rule said no. */
      readonly 422: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'IDEMPOTENCY_KEY_REUSED';
          };
        };
      };
      /** @description Too often: come back later. */
      readonly 429: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Too Many Requests"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description Our fault. */
      readonly 500: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Internal Server Error"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'INTERNAL';
          };
        };
      };
      /** @description Not now: come back later. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Service Unavailable"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
    };
  };
  readonly getAuction: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Named in every log line, event and answer that follows from the request; made up when absent.
         * @example 01JD8Z0000000000000000000D
         */
        readonly 'X-Correlation-Id'?: components['parameters']['CorrelationId'];
      };
      readonly path: {
        /** @example auc_01JD8Z0000000000000000000A */
        readonly auctionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "auctionId": "auc_01JD8Z0000000000000000000A",
           *       "sellerId": "usr_7d2f",
           *       "title": "A brass sextant",
           *       "state": "open",
           *       "seq": 3,
           *       "currency": "USD",
           *       "openingPrice": 10000,
           *       "price": 12500,
           *       "minimumBid": 13000,
           *       "bidCount": 2,
           *       "leaderAlias": "bidder-4f2a",
           *       "reserveMet": true,
           *       "startsAt": "2026-01-05T10:00:00.000Z",
           *       "endsAt": "2026-01-12T10:00:00.000Z",
           *       "hardEndsAt": "2026-01-12T11:00:00.000Z",
           *       "extended": false,
           *       "createdAt": "2026-01-05T09:58:00.000Z",
           *       "pictures": [
           *         {
           *           "pictureId": "pic_01JD8Z0000000000000000000B",
           *           "contentType": "image/jpeg",
           *           "url": "https://pictures.example/pictures/auc_01JD8Z0000000000000000000A/pic_01JD8Z0000000000000000000B"
           *         }
           *       ],
           *       "serverTime": "2026-01-06T08:30:00.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['Auction'];
        };
      };
      /** @description The request is not valid. */
      readonly 400: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'REQUEST_INVALID';
          };
        };
      };
      /** @description There is no such thing. */
      readonly 404: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_NOT_FOUND';
          };
        };
      };
      /** @description Too often: come back later. */
      readonly 429: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Too Many Requests"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description Our fault. */
      readonly 500: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Internal Server Error"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'INTERNAL';
          };
        };
      };
      /** @description Not now: come back later. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Service Unavailable"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
    };
  };
  readonly deleteAuction: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Names the request. Sent again under the same key, it is answered what it was answered first, byte for byte, and nothing happens twice; another request under the key is refused.
         * @example 01JD8Z0000000000000000000C
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Named in every log line, event and answer that follows from the request; made up when absent.
         * @example 01JD8Z0000000000000000000D
         */
        readonly 'X-Correlation-Id'?: components['parameters']['CorrelationId'];
      };
      readonly path: {
        /** @example auc_01JD8Z0000000000000000000A */
        readonly auctionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done; nothing to say. */
      readonly 204: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request is not valid. */
      readonly 400: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'REQUEST_INVALID';
          };
        };
      };
      /** @description Nobody is signed in. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['Authenticate'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Unauthorized"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'UNAUTHENTICATED';
          };
        };
      };
      /** @description The caller may not do this. */
      readonly 403: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Forbidden"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_NOT_YOURS';
          };
        };
      };
      /** @description There is no such thing. */
      readonly 404: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_NOT_FOUND';
          };
        };
      };
      /** @description Something else came first: read again and repeat. */
      readonly 409: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_CHANGED' | 'REQUEST_REPEATED';
          };
        };
      };
      /** @description A rule said no. */
      readonly 422: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_NOT_DRAFT' | 'IDEMPOTENCY_KEY_REUSED';
          };
        };
      };
      /** @description Too often: come back later. */
      readonly 429: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Too Many Requests"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description Our fault. */
      readonly 500: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Internal Server Error"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'INTERNAL';
          };
        };
      };
      /** @description Not now: come back later. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Service Unavailable"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
    };
  };
  readonly updateAuction: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Names the request. Sent again under the same key, it is answered what it was answered first, byte for byte, and nothing happens twice; another request under the key is refused.
         * @example 01JD8Z0000000000000000000C
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Named in every log line, event and answer that follows from the request; made up when absent.
         * @example 01JD8Z0000000000000000000D
         */
        readonly 'X-Correlation-Id'?: components['parameters']['CorrelationId'];
      };
      readonly path: {
        /** @example auc_01JD8Z0000000000000000000A */
        readonly auctionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        /**
         * @example {
         *       "title": "A brass sextant",
         *       "reservePrice": null
         *     }
         */
        readonly 'application/json': {
          readonly buyNowPrice?: number | null;
          readonly category?: string | null;
          /** @description Must not contain control characters. */
          readonly description?: string | null;
          /**
           * Format: date-time
           * @description Must be an ISO 8601 date and time with a zone.
           */
          readonly endsAt?: string;
          readonly openingPrice?: number;
          readonly reservePrice?: number | null;
          readonly softClose?: {
            readonly maxExtensionSeconds: number;
            readonly windowSeconds: number;
          };
          /**
           * Format: date-time
           * @description Must be an ISO 8601 date and time with a zone.
           */
          readonly startsAt?: string;
          /** @description Must not contain control characters. Must not be blank. */
          readonly title?: string;
        };
      };
    };
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "auctionId": "auc_01JD8Z0000000000000000000A",
           *       "sellerId": "usr_7d2f",
           *       "title": "A brass sextant",
           *       "state": "open",
           *       "seq": 3,
           *       "currency": "USD",
           *       "openingPrice": 10000,
           *       "price": 12500,
           *       "minimumBid": 13000,
           *       "bidCount": 2,
           *       "leaderAlias": "bidder-4f2a",
           *       "reserveMet": true,
           *       "startsAt": "2026-01-05T10:00:00.000Z",
           *       "endsAt": "2026-01-12T10:00:00.000Z",
           *       "hardEndsAt": "2026-01-12T11:00:00.000Z",
           *       "extended": false,
           *       "createdAt": "2026-01-05T09:58:00.000Z",
           *       "pictures": [
           *         {
           *           "pictureId": "pic_01JD8Z0000000000000000000B",
           *           "contentType": "image/jpeg"
           *         }
           *       ],
           *       "softClose": {
           *         "windowSeconds": 120,
           *         "maxExtensionSeconds": 3600
           *       },
           *       "reservePrice": 11000
           *     }
           */
          readonly 'application/json': components['schemas']['SellerAuction'];
        };
      };
      /** @description The request is not valid. */
      readonly 400: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_INVALID' | 'REQUEST_INVALID' | 'REQUEST_MALFORMED';
          };
        };
      };
      /** @description Nobody is signed in. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['Authenticate'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Unauthorized"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'UNAUTHENTICATED';
          };
        };
      };
      /** @description The caller may not do this. */
      readonly 403: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Forbidden"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_NOT_YOURS';
          };
        };
      };
      /** @description There is no such thing. */
      readonly 404: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_NOT_FOUND';
          };
        };
      };
      /** @description Something else came first: read again and repeat. */
      readonly 409: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_CHANGED' | 'REQUEST_REPEATED';
          };
        };
      };
      /** @description A rule said no. */
      readonly 422: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_CANCELLED' | 'AUCTION_ENDED' | 'AUCTION_HAS_BIDS' | 'IDEMPOTENCY_KEY_REUSED';
          };
        };
      };
      /** @description Too often: come back later. */
      readonly 429: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Too Many Requests"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description Our fault. */
      readonly 500: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Internal Server Error"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'INTERNAL';
          };
        };
      };
      /** @description Not now: come back later. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Service Unavailable"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
    };
  };
  readonly listAgreements: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Named in every log line, event and answer that follows from the request; made up when absent.
         * @example 01JD8Z0000000000000000000D
         */
        readonly 'X-Correlation-Id'?: components['parameters']['CorrelationId'];
      };
      readonly path: {
        /** @example auc_01JD8Z0000000000000000000A */
        readonly auctionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "agreementId": "agr_01JD8Z0000000000000000000B",
           *           "version": 1,
           *           "size": 120000,
           *           "sha256": "n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=",
           *           "fileName": "terms.pdf",
           *           "recordedAt": "2026-01-06T08:31:00.000Z"
           *         }
           *       ]
           *     }
           */
          readonly 'application/json': components['schemas']['AgreementList'];
        };
      };
      /** @description The request is not valid. */
      readonly 400: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'REQUEST_INVALID';
          };
        };
      };
      /** @description Nobody is signed in. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['Authenticate'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Unauthorized"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'UNAUTHENTICATED';
          };
        };
      };
      /** @description The caller may not do this. */
      readonly 403: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Forbidden"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description There is no such thing. */
      readonly 404: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_NOT_FOUND';
          };
        };
      };
      /** @description Too often: come back later. */
      readonly 429: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Too Many Requests"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description Our fault. */
      readonly 500: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Internal Server Error"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'INTERNAL';
          };
        };
      };
      /** @description Not now: come back later. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Service Unavailable"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
    };
  };
  readonly requestAgreementUpload: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Names the request. Sent again under the same key, it is answered what it was answered first, byte for byte, and nothing happens twice; another request under the key is refused.
         * @example 01JD8Z0000000000000000000C
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Named in every log line, event and answer that follows from the request; made up when absent.
         * @example 01JD8Z0000000000000000000D
         */
        readonly 'X-Correlation-Id'?: components['parameters']['CorrelationId'];
      };
      readonly path: {
        /** @example auc_01JD8Z0000000000000000000A */
        readonly auctionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        /**
         * @example {
         *       "size": 120000,
         *       "sha256": "n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=",
         *       "fileName": "terms.pdf"
         *     }
         */
        readonly 'application/json': {
          readonly fileName?: string;
          readonly sha256: string;
          readonly size: number;
        };
      };
    };
    readonly responses: {
      /** @description Created. */
      readonly 201: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "agreementId": "agr_01JD8Z0000000000000000000B",
           *       "method": "PUT",
           *       "url": "https://agreements.example/agreements/usr_7d2f/auc_01JD8Z0000000000000000000A/agr_01JD8Z0000000000000000000B.pdf",
           *       "headers": {
           *         "content-type": "application/pdf",
           *         "if-none-match": "*"
           *       },
           *       "expiresAt": "2026-01-06T08:35:00.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['AgreementUpload'];
        };
      };
      /** @description The request is not valid. */
      readonly 400: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'REQUEST_INVALID' | 'REQUEST_MALFORMED';
          };
        };
      };
      /** @description Nobody is signed in. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['Authenticate'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Unauthorized"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'UNAUTHENTICATED';
          };
        };
      };
      /** @description The caller may not do this. */
      readonly 403: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Forbidden"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_NOT_YOURS';
          };
        };
      };
      /** @description There is no such thing. */
      readonly 404: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_NOT_FOUND';
          };
        };
      };
      /** @description Something else came first: read again and repeat. */
      readonly 409: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'REQUEST_REPEATED';
          };
        };
      };
      /** @description A rule said no. */
      readonly 422: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_CANCELLED' | 'IDEMPOTENCY_KEY_REUSED';
          };
        };
      };
      /** @description Too often: come back later. */
      readonly 429: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Too Many Requests"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description Our fault. */
      readonly 500: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Internal Server Error"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'INTERNAL';
          };
        };
      };
      /** @description Not now: come back later. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Service Unavailable"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
    };
  };
  readonly getAgreement: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Named in every log line, event and answer that follows from the request; made up when absent.
         * @example 01JD8Z0000000000000000000D
         */
        readonly 'X-Correlation-Id'?: components['parameters']['CorrelationId'];
      };
      readonly path: {
        /** @example agr_01JD8Z0000000000000000000B */
        readonly agreementId: string;
        /** @example auc_01JD8Z0000000000000000000A */
        readonly auctionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "agreementId": "agr_01JD8Z0000000000000000000B",
           *       "version": 1,
           *       "size": 120000,
           *       "sha256": "n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=",
           *       "fileName": "terms.pdf",
           *       "recordedAt": "2026-01-06T08:31:00.000Z",
           *       "url": "https://agreements.example/agreements/agr.pdf",
           *       "expiresAt": "2026-01-06T08:40:00.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['ReadableAgreement'];
        };
      };
      /** @description The request is not valid. */
      readonly 400: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'REQUEST_INVALID';
          };
        };
      };
      /** @description Nobody is signed in. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['Authenticate'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Unauthorized"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'UNAUTHENTICATED';
          };
        };
      };
      /** @description The caller may not do this. */
      readonly 403: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Forbidden"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description There is no such thing. */
      readonly 404: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_AGREEMENT_NOT_FOUND' | 'AUCTION_NOT_FOUND';
          };
        };
      };
      /** @description Too often: come back later. */
      readonly 429: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Too Many Requests"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description Our fault. */
      readonly 500: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Internal Server Error"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'INTERNAL';
          };
        };
      };
      /** @description Not now: come back later. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Service Unavailable"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
    };
  };
  readonly listBids: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        /** @example 20 */
        readonly limit?: number;
      };
      readonly header?: {
        /**
         * @description Named in every log line, event and answer that follows from the request; made up when absent.
         * @example 01JD8Z0000000000000000000D
         */
        readonly 'X-Correlation-Id'?: components['parameters']['CorrelationId'];
      };
      readonly path: {
        /** @example auc_01JD8Z0000000000000000000A */
        readonly auctionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "seq": 4,
           *           "bidId": "bid_9b1c",
           *           "bidderAlias": "bidder-4f2a",
           *           "kind": "led",
           *           "price": 13000,
           *           "currency": "USD",
           *           "placedAt": "2026-01-06T08:30:00.000Z"
           *         }
           *       ]
           *     }
           */
          readonly 'application/json': components['schemas']['BidPage'];
        };
      };
      /** @description The request is not valid. */
      readonly 400: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'CURSOR_INVALID' | 'REQUEST_INVALID';
          };
        };
      };
      /** @description There is no such thing. */
      readonly 404: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_NOT_FOUND';
          };
        };
      };
      /** @description Too often: come back later. */
      readonly 429: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Too Many Requests"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description Our fault. */
      readonly 500: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Internal Server Error"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'INTERNAL';
          };
        };
      };
      /** @description Not now: come back later. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Service Unavailable"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
    };
  };
  readonly placeBid: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Names the request. Sent again under the same key, it is answered what it was answered first, byte for byte, and nothing happens twice; another request under the key is refused.
         * @example 01JD8Z0000000000000000000C
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Named in every log line, event and answer that follows from the request; made up when absent.
         * @example 01JD8Z0000000000000000000D
         */
        readonly 'X-Correlation-Id'?: components['parameters']['CorrelationId'];
      };
      readonly path: {
        /** @example auc_01JD8Z0000000000000000000A */
        readonly auctionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        /**
         * @example {
         *       "amount": 15000,
         *       "currency": "USD"
         *     }
         */
        readonly 'application/json': {
          readonly amount: number;
          /** @enum {string} */
          readonly currency?: 'USD' | 'EUR' | 'GBP';
        };
      };
    };
    readonly responses: {
      /** @description Created. */
      readonly 201: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "bidId": "bid_9b1c",
           *       "auctionId": "auc_01JD8Z0000000000000000000A",
           *       "seq": 4,
           *       "status": "leading",
           *       "price": 13000,
           *       "minimumBid": 13500,
           *       "currency": "USD",
           *       "reserveMet": true,
           *       "endsAt": "2026-01-12T10:00:00.000Z",
           *       "placedAt": "2026-01-06T08:30:00.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['BidReceipt'];
        };
      };
      /** @description The request is not valid. */
      readonly 400: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_BID_AMOUNT_INVALID' | 'REQUEST_INVALID' | 'REQUEST_MALFORMED';
          };
        };
      };
      /** @description Nobody is signed in. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['Authenticate'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Unauthorized"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'UNAUTHENTICATED';
          };
        };
      };
      /** @description The caller may not do this. */
      readonly 403: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Forbidden"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_SELLER_CANNOT_BID';
          };
        };
      };
      /** @description There is no such thing. */
      readonly 404: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_NOT_FOUND';
          };
        };
      };
      /** @description Something else came first: read again and repeat. */
      readonly 409: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_BID_CONTENDED';
          };
        };
      };
      /** @description A rule said no. */
      readonly 422: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?:
              | 'AUCTION_BID_TOO_LOW'
              | 'AUCTION_CANCELLED'
              | 'AUCTION_ENDED'
              | 'AUCTION_MAXIMUM_NOT_RAISED'
              | 'AUCTION_NOT_STARTED'
              | 'AUCTION_WRONG_CURRENCY'
              | 'IDEMPOTENCY_KEY_REUSED';
          };
        };
      };
      /** @description Too often: come back later. */
      readonly 429: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Too Many Requests"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description Our fault. */
      readonly 500: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Internal Server Error"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'INTERNAL';
          };
        };
      };
      /** @description Not now: come back later. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Service Unavailable"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_BID_PENDING' | 'AUCTION_BUSY';
          };
        };
      };
    };
  };
  readonly buyNow: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Names the request. Sent again under the same key, it is answered what it was answered first, byte for byte, and nothing happens twice; another request under the key is refused.
         * @example 01JD8Z0000000000000000000C
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Named in every log line, event and answer that follows from the request; made up when absent.
         * @example 01JD8Z0000000000000000000D
         */
        readonly 'X-Correlation-Id'?: components['parameters']['CorrelationId'];
      };
      readonly path: {
        /** @example auc_01JD8Z0000000000000000000A */
        readonly auctionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        /**
         * @example {
         *       "price": 50000
         *     }
         */
        readonly 'application/json': {
          readonly price?: number;
        };
      };
    };
    readonly responses: {
      /** @description Created. */
      readonly 201: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "bidId": "bid_9b1c",
           *       "auctionId": "auc_01JD8Z0000000000000000000A",
           *       "seq": 4,
           *       "status": "bought",
           *       "price": 50000,
           *       "currency": "USD",
           *       "reserveMet": true,
           *       "endsAt": "2026-01-06T08:30:00.000Z",
           *       "placedAt": "2026-01-06T08:30:00.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['BidReceipt'];
        };
      };
      /** @description The request is not valid. */
      readonly 400: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'REQUEST_INVALID' | 'REQUEST_MALFORMED';
          };
        };
      };
      /** @description Nobody is signed in. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['Authenticate'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Unauthorized"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'UNAUTHENTICATED';
          };
        };
      };
      /** @description The caller may not do this. */
      readonly 403: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Forbidden"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_SELLER_CANNOT_BID';
          };
        };
      };
      /** @description There is no such thing. */
      readonly 404: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_NOT_FOUND';
          };
        };
      };
      /** @description Something else came first: read again and repeat. */
      readonly 409: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_BID_CONTENDED';
          };
        };
      };
      /** @description A rule said no. */
      readonly 422: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?:
              | 'AUCTION_BUY_NOW_UNAVAILABLE'
              | 'AUCTION_CANCELLED'
              | 'AUCTION_ENDED'
              | 'AUCTION_NOT_STARTED'
              | 'IDEMPOTENCY_KEY_REUSED';
          };
        };
      };
      /** @description Too often: come back later. */
      readonly 429: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Too Many Requests"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description Our fault. */
      readonly 500: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Internal Server Error"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'INTERNAL';
          };
        };
      };
      /** @description Not now: come back later. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Service Unavailable"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_BID_PENDING' | 'AUCTION_BUSY';
          };
        };
      };
    };
  };
  readonly cancelAuction: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Names the request. Sent again under the same key, it is answered what it was answered first, byte for byte, and nothing happens twice; another request under the key is refused.
         * @example 01JD8Z0000000000000000000C
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Named in every log line, event and answer that follows from the request; made up when absent.
         * @example 01JD8Z0000000000000000000D
         */
        readonly 'X-Correlation-Id'?: components['parameters']['CorrelationId'];
      };
      readonly path: {
        /** @example auc_01JD8Z0000000000000000000A */
        readonly auctionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "auctionId": "auc_01JD8Z0000000000000000000A",
           *       "state": "cancelled",
           *       "seq": 2,
           *       "cancelledAt": "2026-01-06T08:30:00.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['CancelledAuction'];
        };
      };
      /** @description The request is not valid. */
      readonly 400: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'REQUEST_INVALID';
          };
        };
      };
      /** @description Nobody is signed in. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['Authenticate'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Unauthorized"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'UNAUTHENTICATED';
          };
        };
      };
      /** @description The caller may not do this. */
      readonly 403: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Forbidden"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_NOT_YOURS';
          };
        };
      };
      /** @description There is no such thing. */
      readonly 404: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_NOT_FOUND';
          };
        };
      };
      /** @description Something else came first: read again and repeat. */
      readonly 409: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_CHANGED' | 'REQUEST_REPEATED';
          };
        };
      };
      /** @description A rule said no. */
      readonly 422: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_CANCELLED' | 'AUCTION_ENDED' | 'AUCTION_HAS_BIDS' | 'AUCTION_NOT_PUBLISHED' | 'IDEMPOTENCY_KEY_REUSED';
          };
        };
      };
      /** @description Too often: come back later. */
      readonly 429: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Too Many Requests"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description Our fault. */
      readonly 500: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Internal Server Error"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'INTERNAL';
          };
        };
      };
      /** @description Not now: come back later. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Service Unavailable"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
    };
  };
  readonly listOffers: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Named in every log line, event and answer that follows from the request; made up when absent.
         * @example 01JD8Z0000000000000000000D
         */
        readonly 'X-Correlation-Id'?: components['parameters']['CorrelationId'];
      };
      readonly path: {
        /** @example auc_01JD8Z0000000000000000000A */
        readonly auctionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": "offering",
           *       "items": [
           *         {
           *           "offerId": "off_01JD8Z0000000000000000000C",
           *           "auctionId": "auc_01JD8Z0000000000000000000A",
           *           "title": "A brass sextant",
           *           "price": 12000,
           *           "currency": "USD",
           *           "status": "offered",
           *           "offeredAt": "2026-01-20T10:00:00.000Z",
           *           "expiresAt": "2026-01-22T10:00:00.000Z",
           *           "bidderAlias": "bidder-4f2a"
           *         }
           *       ]
           *     }
           */
          readonly 'application/json': components['schemas']['Sale'];
        };
      };
      /** @description The request is not valid. */
      readonly 400: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'REQUEST_INVALID';
          };
        };
      };
      /** @description Nobody is signed in. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['Authenticate'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Unauthorized"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'UNAUTHENTICATED';
          };
        };
      };
      /** @description The caller may not do this. */
      readonly 403: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Forbidden"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_NOT_YOURS';
          };
        };
      };
      /** @description There is no such thing. */
      readonly 404: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_NOT_FOUND';
          };
        };
      };
      /** @description Too often: come back later. */
      readonly 429: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Too Many Requests"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description Our fault. */
      readonly 500: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Internal Server Error"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'INTERNAL';
          };
        };
      };
      /** @description Not now: come back later. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Service Unavailable"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
    };
  };
  readonly acceptOffer: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Names the request. Sent again under the same key, it is answered what it was answered first, byte for byte, and nothing happens twice; another request under the key is refused.
         * @example 01JD8Z0000000000000000000C
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Named in every log line, event and answer that follows from the request; made up when absent.
         * @example 01JD8Z0000000000000000000D
         */
        readonly 'X-Correlation-Id'?: components['parameters']['CorrelationId'];
      };
      readonly path: {
        /** @example auc_01JD8Z0000000000000000000A */
        readonly auctionId: string;
        /** @example off_01JD8Z0000000000000000000C */
        readonly offerId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "offerId": "off_01JD8Z0000000000000000000C",
           *       "auctionId": "auc_01JD8Z0000000000000000000A",
           *       "title": "A brass sextant",
           *       "price": 12000,
           *       "currency": "USD",
           *       "status": "accepted",
           *       "offeredAt": "2026-01-20T10:00:00.000Z",
           *       "expiresAt": "2026-01-22T10:00:00.000Z",
           *       "endedAt": "2026-01-21T18:00:00.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['Offer'];
        };
      };
      /** @description The request is not valid. */
      readonly 400: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'REQUEST_INVALID';
          };
        };
      };
      /** @description Nobody is signed in. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['Authenticate'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Unauthorized"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'UNAUTHENTICATED';
          };
        };
      };
      /** @description The caller may not do this. */
      readonly 403: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Forbidden"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description There is no such thing. */
      readonly 404: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_OFFER_NOT_FOUND';
          };
        };
      };
      /** @description Something else came first: read again and repeat. */
      readonly 409: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_SALE_CHANGED' | 'REQUEST_REPEATED';
          };
        };
      };
      /** @description A rule said no. */
      readonly 422: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_OFFER_OVER' | 'IDEMPOTENCY_KEY_REUSED';
          };
        };
      };
      /** @description Too often: come back later. */
      readonly 429: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Too Many Requests"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description Our fault. */
      readonly 500: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Internal Server Error"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'INTERNAL';
          };
        };
      };
      /** @description Not now: come back later. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Service Unavailable"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
    };
  };
  readonly declineOffer: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Names the request. Sent again under the same key, it is answered what it was answered first, byte for byte, and nothing happens twice; another request under the key is refused.
         * @example 01JD8Z0000000000000000000C
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Named in every log line, event and answer that follows from the request; made up when absent.
         * @example 01JD8Z0000000000000000000D
         */
        readonly 'X-Correlation-Id'?: components['parameters']['CorrelationId'];
      };
      readonly path: {
        /** @example auc_01JD8Z0000000000000000000A */
        readonly auctionId: string;
        /** @example off_01JD8Z0000000000000000000C */
        readonly offerId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "offerId": "off_01JD8Z0000000000000000000C",
           *       "auctionId": "auc_01JD8Z0000000000000000000A",
           *       "title": "A brass sextant",
           *       "price": 12000,
           *       "currency": "USD",
           *       "status": "accepted",
           *       "offeredAt": "2026-01-20T10:00:00.000Z",
           *       "expiresAt": "2026-01-22T10:00:00.000Z",
           *       "endedAt": "2026-01-21T18:00:00.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['Offer'];
        };
      };
      /** @description The request is not valid. */
      readonly 400: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'REQUEST_INVALID';
          };
        };
      };
      /** @description Nobody is signed in. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['Authenticate'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Unauthorized"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'UNAUTHENTICATED';
          };
        };
      };
      /** @description The caller may not do this. */
      readonly 403: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Forbidden"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description There is no such thing. */
      readonly 404: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_OFFER_NOT_FOUND';
          };
        };
      };
      /** @description Something else came first: read again and repeat. */
      readonly 409: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_SALE_CHANGED' | 'REQUEST_REPEATED';
          };
        };
      };
      /** @description A rule said no. */
      readonly 422: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_OFFER_OVER' | 'IDEMPOTENCY_KEY_REUSED';
          };
        };
      };
      /** @description Too often: come back later. */
      readonly 429: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Too Many Requests"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description Our fault. */
      readonly 500: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Internal Server Error"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'INTERNAL';
          };
        };
      };
      /** @description Not now: come back later. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Service Unavailable"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
    };
  };
  readonly requestPictureUpload: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Names the request. Sent again under the same key, it is answered what it was answered first, byte for byte, and nothing happens twice; another request under the key is refused.
         * @example 01JD8Z0000000000000000000C
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Named in every log line, event and answer that follows from the request; made up when absent.
         * @example 01JD8Z0000000000000000000D
         */
        readonly 'X-Correlation-Id'?: components['parameters']['CorrelationId'];
      };
      readonly path: {
        /** @example auc_01JD8Z0000000000000000000A */
        readonly auctionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        /**
         * @example {
         *       "contentType": "image/jpeg",
         *       "size": 120000
         *     }
         */
        readonly 'application/json': {
          readonly checksum?: string;
          /** @enum {string} */
          readonly contentType: 'image/jpeg' | 'image/png' | 'image/webp';
          readonly size: number;
        };
      };
    };
    readonly responses: {
      /** @description Created. */
      readonly 201: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "pictureId": "pic_01JD8Z0000000000000000000B",
           *       "method": "POST",
           *       "url": "https://pictures.example/",
           *       "fields": {
           *         "key": "pictures/auc_01JD8Z0000000000000000000A/pic_01JD8Z0000000000000000000B",
           *         "Content-Type": "image/jpeg"
           *       },
           *       "expiresAt": "2026-01-06T08:35:00.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['PictureUpload'];
        };
      };
      /** @description The request is not valid. */
      readonly 400: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'REQUEST_INVALID' | 'REQUEST_MALFORMED';
          };
        };
      };
      /** @description Nobody is signed in. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['Authenticate'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Unauthorized"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'UNAUTHENTICATED';
          };
        };
      };
      /** @description The caller may not do this. */
      readonly 403: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Forbidden"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_NOT_YOURS';
          };
        };
      };
      /** @description There is no such thing. */
      readonly 404: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_NOT_FOUND';
          };
        };
      };
      /** @description Something else came first: read again and repeat. */
      readonly 409: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'REQUEST_REPEATED';
          };
        };
      };
      /** @description A rule said no. */
      readonly 422: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?:
              | 'AUCTION_CANCELLED'
              | 'AUCTION_ENDED'
              | 'AUCTION_HAS_BIDS'
              | 'AUCTION_TOO_MANY_PICTURES'
              | 'IDEMPOTENCY_KEY_REUSED';
          };
        };
      };
      /** @description Too often: come back later. */
      readonly 429: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Too Many Requests"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description Our fault. */
      readonly 500: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Internal Server Error"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'INTERNAL';
          };
        };
      };
      /** @description Not now: come back later. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Service Unavailable"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
    };
  };
  readonly publishAuction: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Names the request. Sent again under the same key, it is answered what it was answered first, byte for byte, and nothing happens twice; another request under the key is refused.
         * @example 01JD8Z0000000000000000000C
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Named in every log line, event and answer that follows from the request; made up when absent.
         * @example 01JD8Z0000000000000000000D
         */
        readonly 'X-Correlation-Id'?: components['parameters']['CorrelationId'];
      };
      readonly path: {
        /** @example auc_01JD8Z0000000000000000000A */
        readonly auctionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "auctionId": "auc_01JD8Z0000000000000000000A",
           *       "sellerId": "usr_7d2f",
           *       "title": "A brass sextant",
           *       "state": "open",
           *       "seq": 3,
           *       "currency": "USD",
           *       "openingPrice": 10000,
           *       "price": 12500,
           *       "minimumBid": 13000,
           *       "bidCount": 2,
           *       "leaderAlias": "bidder-4f2a",
           *       "reserveMet": true,
           *       "startsAt": "2026-01-05T10:00:00.000Z",
           *       "endsAt": "2026-01-12T10:00:00.000Z",
           *       "hardEndsAt": "2026-01-12T11:00:00.000Z",
           *       "extended": false,
           *       "createdAt": "2026-01-05T09:58:00.000Z",
           *       "pictures": [
           *         {
           *           "pictureId": "pic_01JD8Z0000000000000000000B",
           *           "contentType": "image/jpeg"
           *         }
           *       ],
           *       "softClose": {
           *         "windowSeconds": 120,
           *         "maxExtensionSeconds": 3600
           *       },
           *       "reservePrice": 11000
           *     }
           */
          readonly 'application/json': components['schemas']['SellerAuction'];
        };
      };
      /** @description The request is not valid. */
      readonly 400: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_INVALID' | 'REQUEST_INVALID';
          };
        };
      };
      /** @description Nobody is signed in. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['Authenticate'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Unauthorized"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'UNAUTHENTICATED';
          };
        };
      };
      /** @description The caller may not do this. */
      readonly 403: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Forbidden"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_NOT_YOURS';
          };
        };
      };
      /** @description There is no such thing. */
      readonly 404: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_NOT_FOUND';
          };
        };
      };
      /** @description Something else came first: read again and repeat. */
      readonly 409: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_CHANGED' | 'REQUEST_REPEATED';
          };
        };
      };
      /** @description A rule said no. */
      readonly 422: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_NOT_DRAFT' | 'IDEMPOTENCY_KEY_REUSED';
          };
        };
      };
      /** @description Too often: come back later. */
      readonly 429: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Too Many Requests"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description Our fault. */
      readonly 500: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Internal Server Error"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'INTERNAL';
          };
        };
      };
      /** @description Not now: come back later. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Service Unavailable"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
    };
  };
  readonly requestQrCode: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Named in every log line, event and answer that follows from the request; made up when absent.
         * @example 01JD8Z0000000000000000000D
         */
        readonly 'X-Correlation-Id'?: components['parameters']['CorrelationId'];
      };
      readonly path: {
        /** @example auc_01JD8Z0000000000000000000A */
        readonly auctionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Accepted. */
      readonly 202: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "FailedEntryCount": 0,
           *       "Entries": [
           *         {
           *           "EventId": "11710aed-b79e-4468-a20b-bb3c0c3b4860"
           *         }
           *       ]
           *     }
           */
          readonly 'application/json': components['schemas']['QrCodeAsked'];
        };
      };
      /** @description Nobody is signed in. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['Authenticate'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Unauthorized"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description The caller may not do this. */
      readonly 403: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Forbidden"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description Too often: come back later. */
      readonly 429: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Too Many Requests"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description Our fault. */
      readonly 500: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Internal Server Error"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description Not now: come back later. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Service Unavailable"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
    };
  };
  readonly relistAuction: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Names the request. Sent again under the same key, it is answered what it was answered first, byte for byte, and nothing happens twice; another request under the key is refused.
         * @example 01JD8Z0000000000000000000C
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Named in every log line, event and answer that follows from the request; made up when absent.
         * @example 01JD8Z0000000000000000000D
         */
        readonly 'X-Correlation-Id'?: components['parameters']['CorrelationId'];
      };
      readonly path: {
        /** @example auc_01JD8Z0000000000000000000A */
        readonly auctionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        /**
         * @example {
         *       "openingPrice": 9000,
         *       "reservePrice": null
         *     }
         */
        readonly 'application/json': {
          readonly buyNowPrice?: number | null;
          readonly draft?: boolean;
          /**
           * Format: date-time
           * @description Must be an ISO 8601 date and time with a zone.
           */
          readonly endsAt?: string;
          readonly openingPrice?: number;
          readonly reservePrice?: number | null;
          /**
           * Format: date-time
           * @description Must be an ISO 8601 date and time with a zone.
           */
          readonly startsAt?: string;
        };
      };
    };
    readonly responses: {
      /** @description Created. */
      readonly 201: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "auctionId": "auc_01JD8Z0000000000000000000A",
           *       "sellerId": "usr_7d2f",
           *       "title": "A brass sextant",
           *       "state": "open",
           *       "seq": 3,
           *       "currency": "USD",
           *       "openingPrice": 10000,
           *       "price": 12500,
           *       "minimumBid": 13000,
           *       "bidCount": 2,
           *       "leaderAlias": "bidder-4f2a",
           *       "reserveMet": true,
           *       "startsAt": "2026-01-05T10:00:00.000Z",
           *       "endsAt": "2026-01-12T10:00:00.000Z",
           *       "hardEndsAt": "2026-01-12T11:00:00.000Z",
           *       "extended": false,
           *       "createdAt": "2026-01-05T09:58:00.000Z",
           *       "pictures": [
           *         {
           *           "pictureId": "pic_01JD8Z0000000000000000000B",
           *           "contentType": "image/jpeg"
           *         }
           *       ],
           *       "softClose": {
           *         "windowSeconds": 120,
           *         "maxExtensionSeconds": 3600
           *       },
           *       "reservePrice": 11000,
           *       "relistOf": "auc_01JD8Z00000000000000000009"
           *     }
           */
          readonly 'application/json': components['schemas']['RelistedAuction'];
        };
      };
      /** @description The request is not valid. */
      readonly 400: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_INVALID' | 'REQUEST_INVALID' | 'REQUEST_MALFORMED';
          };
        };
      };
      /** @description Nobody is signed in. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['Authenticate'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Unauthorized"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'UNAUTHENTICATED';
          };
        };
      };
      /** @description The caller may not do this. */
      readonly 403: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Forbidden"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_NOT_YOURS';
          };
        };
      };
      /** @description There is no such thing. */
      readonly 404: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_NOT_FOUND';
          };
        };
      };
      /** @description Something else came first: read again and repeat. */
      readonly 409: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_SALE_CHANGED' | 'REQUEST_REPEATED';
          };
        };
      };
      /** @description A rule said no. */
      readonly 422: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_ALREADY_RELISTED' | 'AUCTION_OFFER_LIVE' | 'AUCTION_SALE_STANDS' | 'IDEMPOTENCY_KEY_REUSED';
          };
        };
      };
      /** @description Too often: come back later. */
      readonly 429: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Too Many Requests"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description Our fault. */
      readonly 500: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Internal Server Error"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'INTERNAL';
          };
        };
      };
      /** @description Not now: come back later. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Service Unavailable"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
    };
  };
  readonly offerSecondChance: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Names the request. Sent again under the same key, it is answered what it was answered first, byte for byte, and nothing happens twice; another request under the key is refused.
         * @example 01JD8Z0000000000000000000C
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Named in every log line, event and answer that follows from the request; made up when absent.
         * @example 01JD8Z0000000000000000000D
         */
        readonly 'X-Correlation-Id'?: components['parameters']['CorrelationId'];
      };
      readonly path: {
        /** @example auc_01JD8Z0000000000000000000A */
        readonly auctionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Created. */
      readonly 201: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "offerId": "off_01JD8Z0000000000000000000C",
           *       "auctionId": "auc_01JD8Z0000000000000000000A",
           *       "title": "A brass sextant",
           *       "price": 12000,
           *       "currency": "USD",
           *       "status": "offered",
           *       "offeredAt": "2026-01-20T10:00:00.000Z",
           *       "expiresAt": "2026-01-22T10:00:00.000Z",
           *       "bidderAlias": "bidder-4f2a"
           *     }
           */
          readonly 'application/json': components['schemas']['SellerOffer'];
        };
      };
      /** @description The request is not valid. */
      readonly 400: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'REQUEST_INVALID';
          };
        };
      };
      /** @description Nobody is signed in. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['Authenticate'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Unauthorized"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'UNAUTHENTICATED';
          };
        };
      };
      /** @description The caller may not do this. */
      readonly 403: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Forbidden"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_NOT_YOURS';
          };
        };
      };
      /** @description There is no such thing. */
      readonly 404: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_NOT_FOUND';
          };
        };
      };
      /** @description Something else came first: read again and repeat. */
      readonly 409: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_SALE_CHANGED' | 'REQUEST_REPEATED';
          };
        };
      };
      /** @description A rule said no. */
      readonly 422: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?:
              | 'AUCTION_ALREADY_RELISTED'
              | 'AUCTION_NO_BIDDER_LEFT'
              | 'AUCTION_OFFER_LIVE'
              | 'AUCTION_SALE_STANDS'
              | 'IDEMPOTENCY_KEY_REUSED';
          };
        };
      };
      /** @description Too often: come back later. */
      readonly 429: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Too Many Requests"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description Our fault. */
      readonly 500: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Internal Server Error"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'INTERNAL';
          };
        };
      };
      /** @description Not now: come back later. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Service Unavailable"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
    };
  };
  readonly withdrawSecondChance: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Names the request. Sent again under the same key, it is answered what it was answered first, byte for byte, and nothing happens twice; another request under the key is refused.
         * @example 01JD8Z0000000000000000000C
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Named in every log line, event and answer that follows from the request; made up when absent.
         * @example 01JD8Z0000000000000000000D
         */
        readonly 'X-Correlation-Id'?: components['parameters']['CorrelationId'];
      };
      readonly path: {
        /** @example auc_01JD8Z0000000000000000000A */
        readonly auctionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "offerId": "off_01JD8Z0000000000000000000C",
           *       "auctionId": "auc_01JD8Z0000000000000000000A",
           *       "title": "A brass sextant",
           *       "price": 12000,
           *       "currency": "USD",
           *       "status": "offered",
           *       "offeredAt": "2026-01-20T10:00:00.000Z",
           *       "expiresAt": "2026-01-22T10:00:00.000Z",
           *       "bidderAlias": "bidder-4f2a"
           *     }
           */
          readonly 'application/json': components['schemas']['SellerOffer'];
        };
      };
      /** @description The request is not valid. */
      readonly 400: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'REQUEST_INVALID';
          };
        };
      };
      /** @description Nobody is signed in. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['Authenticate'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Unauthorized"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'UNAUTHENTICATED';
          };
        };
      };
      /** @description The caller may not do this. */
      readonly 403: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Forbidden"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_NOT_YOURS';
          };
        };
      };
      /** @description There is no such thing. */
      readonly 404: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_NOT_FOUND';
          };
        };
      };
      /** @description Something else came first: read again and repeat. */
      readonly 409: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_SALE_CHANGED' | 'REQUEST_REPEATED';
          };
        };
      };
      /** @description A rule said no. */
      readonly 422: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_NO_OFFER_LIVE' | 'IDEMPOTENCY_KEY_REUSED';
          };
        };
      };
      /** @description Too often: come back later. */
      readonly 429: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Too Many Requests"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description Our fault. */
      readonly 500: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Internal Server Error"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'INTERNAL';
          };
        };
      };
      /** @description Not now: come back later. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Service Unavailable"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
    };
  };
  readonly watchAuction: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Named in every log line, event and answer that follows from the request; made up when absent.
         * @example 01JD8Z0000000000000000000D
         */
        readonly 'X-Correlation-Id'?: components['parameters']['CorrelationId'];
      };
      readonly path: {
        /** @example auc_01JD8Z0000000000000000000A */
        readonly auctionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "auctionId": "auc_01JD8Z0000000000000000000A",
           *       "watching": true
           *     }
           */
          readonly 'application/json': components['schemas']['Watching'];
        };
      };
      /** @description The request is not valid. */
      readonly 400: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'REQUEST_INVALID';
          };
        };
      };
      /** @description Nobody is signed in. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['Authenticate'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Unauthorized"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'UNAUTHENTICATED';
          };
        };
      };
      /** @description The caller may not do this. */
      readonly 403: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Forbidden"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description There is no such thing. */
      readonly 404: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_NOT_FOUND';
          };
        };
      };
      /** @description Too often: come back later. */
      readonly 429: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Too Many Requests"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description Our fault. */
      readonly 500: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Internal Server Error"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'INTERNAL';
          };
        };
      };
      /** @description Not now: come back later. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Service Unavailable"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
    };
  };
  readonly unwatchAuction: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Named in every log line, event and answer that follows from the request; made up when absent.
         * @example 01JD8Z0000000000000000000D
         */
        readonly 'X-Correlation-Id'?: components['parameters']['CorrelationId'];
      };
      readonly path: {
        /** @example auc_01JD8Z0000000000000000000A */
        readonly auctionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done; nothing to say. */
      readonly 204: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request is not valid. */
      readonly 400: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'REQUEST_INVALID';
          };
        };
      };
      /** @description Nobody is signed in. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['Authenticate'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Unauthorized"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'UNAUTHENTICATED';
          };
        };
      };
      /** @description The caller may not do this. */
      readonly 403: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Forbidden"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description Too often: come back later. */
      readonly 429: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Too Many Requests"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description Our fault. */
      readonly 500: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Internal Server Error"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'INTERNAL';
          };
        };
      };
      /** @description Not now: come back later. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Service Unavailable"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
    };
  };
  readonly listMyAuctions: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        /** @example 20 */
        readonly limit?: number;
      };
      readonly header?: {
        /**
         * @description Named in every log line, event and answer that follows from the request; made up when absent.
         * @example 01JD8Z0000000000000000000D
         */
        readonly 'X-Correlation-Id'?: components['parameters']['CorrelationId'];
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "auctionId": "auc_01JD8Z0000000000000000000A",
           *           "title": "A brass sextant",
           *           "state": "open",
           *           "currency": "USD",
           *           "openingPrice": 10000,
           *           "startsAt": "2026-01-05T10:00:00.000Z",
           *           "endsAt": "2026-01-12T10:00:00.000Z"
           *         }
           *       ],
           *       "cursor": "WyJtYXJrIiwie30iXQ"
           *     }
           */
          readonly 'application/json': components['schemas']['AuctionPage'];
        };
      };
      /** @description The request is not valid. */
      readonly 400: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'CURSOR_INVALID' | 'REQUEST_INVALID';
          };
        };
      };
      /** @description Nobody is signed in. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['Authenticate'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Unauthorized"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'UNAUTHENTICATED';
          };
        };
      };
      /** @description The caller may not do this. */
      readonly 403: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Forbidden"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description Too often: come back later. */
      readonly 429: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Too Many Requests"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description Our fault. */
      readonly 500: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Internal Server Error"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'INTERNAL';
          };
        };
      };
      /** @description Not now: come back later. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Service Unavailable"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
    };
  };
  readonly getMyAuction: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Named in every log line, event and answer that follows from the request; made up when absent.
         * @example 01JD8Z0000000000000000000D
         */
        readonly 'X-Correlation-Id'?: components['parameters']['CorrelationId'];
      };
      readonly path: {
        /** @example auc_01JD8Z0000000000000000000A */
        readonly auctionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "auctionId": "auc_01JD8Z0000000000000000000A",
           *       "sellerId": "usr_7d2f",
           *       "title": "A brass sextant",
           *       "state": "open",
           *       "seq": 3,
           *       "currency": "USD",
           *       "openingPrice": 10000,
           *       "price": 12500,
           *       "minimumBid": 13000,
           *       "bidCount": 2,
           *       "leaderAlias": "bidder-4f2a",
           *       "reserveMet": true,
           *       "startsAt": "2026-01-05T10:00:00.000Z",
           *       "endsAt": "2026-01-12T10:00:00.000Z",
           *       "hardEndsAt": "2026-01-12T11:00:00.000Z",
           *       "extended": false,
           *       "createdAt": "2026-01-05T09:58:00.000Z",
           *       "pictures": [
           *         {
           *           "pictureId": "pic_01JD8Z0000000000000000000B",
           *           "contentType": "image/jpeg",
           *           "url": "https://pictures.example/pictures/auc_01JD8Z0000000000000000000A/pic_01JD8Z0000000000000000000B"
           *         }
           *       ],
           *       "softClose": {
           *         "windowSeconds": 120,
           *         "maxExtensionSeconds": 3600
           *       },
           *       "reservePrice": 11000,
           *       "serverTime": "2026-01-06T08:30:00.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['OwnAuction'];
        };
      };
      /** @description The request is not valid. */
      readonly 400: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'REQUEST_INVALID';
          };
        };
      };
      /** @description Nobody is signed in. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['Authenticate'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Unauthorized"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'UNAUTHENTICATED';
          };
        };
      };
      /** @description The caller may not do this. */
      readonly 403: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Forbidden"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_NOT_YOURS';
          };
        };
      };
      /** @description There is no such thing. */
      readonly 404: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'AUCTION_NOT_FOUND';
          };
        };
      };
      /** @description Too often: come back later. */
      readonly 429: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Too Many Requests"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description Our fault. */
      readonly 500: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Internal Server Error"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'INTERNAL';
          };
        };
      };
      /** @description Not now: come back later. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Service Unavailable"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
    };
  };
  readonly listMyOffers: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        /** @example 20 */
        readonly limit?: number;
      };
      readonly header?: {
        /**
         * @description Named in every log line, event and answer that follows from the request; made up when absent.
         * @example 01JD8Z0000000000000000000D
         */
        readonly 'X-Correlation-Id'?: components['parameters']['CorrelationId'];
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "offerId": "off_01JD8Z0000000000000000000C",
           *           "auctionId": "auc_01JD8Z0000000000000000000A",
           *           "title": "A brass sextant",
           *           "price": 12000,
           *           "currency": "USD",
           *           "status": "offered",
           *           "offeredAt": "2026-01-20T10:00:00.000Z",
           *           "expiresAt": "2026-01-22T10:00:00.000Z"
           *         }
           *       ]
           *     }
           */
          readonly 'application/json': components['schemas']['OfferPage'];
        };
      };
      /** @description The request is not valid. */
      readonly 400: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'CURSOR_INVALID' | 'REQUEST_INVALID';
          };
        };
      };
      /** @description Nobody is signed in. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['Authenticate'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Unauthorized"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'UNAUTHENTICATED';
          };
        };
      };
      /** @description The caller may not do this. */
      readonly 403: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Forbidden"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description Too often: come back later. */
      readonly 429: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Too Many Requests"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description Our fault. */
      readonly 500: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Internal Server Error"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'INTERNAL';
          };
        };
      };
      /** @description Not now: come back later. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Service Unavailable"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
    };
  };
  readonly listWatches: {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string;
        /** @example 20 */
        readonly limit?: number;
      };
      readonly header?: {
        /**
         * @description Named in every log line, event and answer that follows from the request; made up when absent.
         * @example 01JD8Z0000000000000000000D
         */
        readonly 'X-Correlation-Id'?: components['parameters']['CorrelationId'];
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "auctionId": "auc_01JD8Z0000000000000000000A",
           *           "title": "A brass sextant",
           *           "watchedAt": "2026-01-06T08:30:00.000Z"
           *         }
           *       ]
           *     }
           */
          readonly 'application/json': components['schemas']['WatchPage'];
        };
      };
      /** @description The request is not valid. */
      readonly 400: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'CURSOR_INVALID' | 'REQUEST_INVALID';
          };
        };
      };
      /** @description Nobody is signed in. */
      readonly 401: {
        headers: {
          readonly 'WWW-Authenticate': components['headers']['Authenticate'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Unauthorized"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'UNAUTHENTICATED';
          };
        };
      };
      /** @description The caller may not do this. */
      readonly 403: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Forbidden"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description Too often: come back later. */
      readonly 429: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Too Many Requests"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
      /** @description Our fault. */
      readonly 500: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Internal Server Error"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'INTERNAL';
          };
        };
      };
      /** @description Not now: come back later. */
      readonly 503: {
        headers: {
          readonly 'Retry-After': components['headers']['RetryAfter'];
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "Service Unavailable"
           *     }
           */
          readonly 'application/json': components['schemas']['GatewayRefusal'];
        };
      };
    };
  };
};
