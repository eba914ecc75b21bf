// Made by `pnpm docs:client` from the OpenAPI documents of the services. Do not edit.
// biome-ignore-all lint: generated
// biome-ignore-all assist: generated

export const checkoutRoutes = {
  getPayoutAccount: { method: 'GET', path: '/me/payout-account' },
  setPayoutAccount: { method: 'PUT', path: '/me/payout-account', keyed: true },
  listOrders: { method: 'GET', path: '/orders' },
  getOrder: { method: 'GET', path: '/orders/{orderId}' },
  payOrder: { method: 'POST', path: '/orders/{orderId}/pay', keyed: true },
} as const;

export type components = {
  schemas: {
    /** @description What the gateway says by itself, before any function runs. */
    readonly GatewayRefusal: {
      readonly message: string | null;
    };
    readonly Order: {
      readonly auctionId: string;
      /** Format: date-time */
      readonly closedAt?: string;
      readonly courier?: string;
      /**
       * Format: uri
       * @description Where its buyer gets the credit note of an order that was refunded.
       */
      readonly creditNoteUrl?: string;
      /** @enum {unknown} */
      readonly currency: 'USD' | 'EUR' | 'GBP';
      /** @description Why the last payment failed; for the buyer. */
      readonly lastDecline?: string;
      /** Format: date-time */
      readonly openedAt: string;
      readonly orderId: string;
      /** Format: date-time */
      readonly paidAt?: string;
      /** Format: date-time */
      readonly payBy: string;
      readonly payout?: components['schemas']['Payout'];
      /** Format: date-time */
      readonly pickupBy?: string;
      readonly pointsEarned?: number;
      readonly pointsRedeemed?: number;
      /** @description Minor units. */
      readonly price: number;
      /**
       * Format: uri
       * @description Where its buyer gets the receipt, as soon as the order is paid; moments later it is there.
       */
      readonly receiptUrl?: string;
      readonly reminders: number;
      /**
       * @description What the caller is in this order.
       * @enum {unknown}
       */
      readonly role: 'buyer' | 'seller';
      /** @enum {unknown} */
      readonly status: 'awaiting_payment' | 'processing' | 'paid' | 'completed' | 'unpaid' | 'refunded' | 'refund_failed';
      readonly title: string;
      /** @description What the card was charged with; for the buyer. */
      readonly total?: number;
    };
    readonly OrderPage: {
      /** @description Asks for what follows; absent on the last page. */
      readonly cursor?: string;
      readonly items: readonly components['schemas']['OrderSummary'][];
    };
    readonly OrderSummary: {
      readonly auctionId: string;
      /** @enum {unknown} */
      readonly currency: 'USD' | 'EUR' | 'GBP';
      /** Format: date-time */
      readonly openedAt: string;
      readonly orderId: string;
      /** Format: date-time */
      readonly payBy: string;
      /** @description Minor units. */
      readonly price: number;
      /** @enum {unknown} */
      readonly status: 'awaiting_payment' | 'processing' | 'paid' | 'completed' | 'unpaid' | 'refunded' | 'refund_failed';
      readonly title: string;
    };
    /** @description What becomes of the seller’s share once the order is completed; for the seller. */
    readonly Payout: {
      /** @description Minor units: the price without commission and tax. */
      readonly amount: number;
      /**
       * @description `waiting` for an account, `refused` until another is set.
       * @enum {unknown}
       */
      readonly status: 'waiting' | 'sending' | 'refused' | 'sent';
    };
    readonly PayoutAccount: {
      readonly accountId: string;
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
    /** @description The `ETag` of what is there already. */
    readonly IfNoneMatch: string;
    /** @description The `ETag` that `Range` is about: of another file the whole is sent. */
    readonly IfRange: string;
    /**
     * @description One range of bytes. Anything else is answered with the whole.
     * @example bytes=0-1023
     */
    readonly Range: string;
  };
  requestBodies: never;
  headers: {
    /** @description That parts can be asked for. */
    readonly AcceptRanges: 'bytes';
    /** @description How to sign in. */
    readonly Authenticate: string;
    /** @description Under which name to keep it. */
    readonly ContentDisposition: string;
    /** @description Which bytes these are, and of how many. */
    readonly ContentRange: string;
    /** @description What the request is called in logs: the one that was sent, or a new one. */
    readonly CorrelationId: string;
    /** @description Of this content, and no other. */
    readonly ETag: string;
    /** @description When the file was made. */
    readonly LastModified: string;
    /** @description Seconds to wait before the request is worth repeating. */
    readonly RetryAfter: number;
  };
  pathItems: never;
};
export type operations = {
  readonly getPayoutAccount: {
    readonly parameters: {
      readonly query?: never;
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
           *       "accountId": "acct_1Nv0FGQ9RKHgCVdK"
           *     }
           */
          readonly 'application/json': components['schemas']['PayoutAccount'];
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
            readonly code?: 'FORBIDDEN';
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
            readonly code?: 'CHECKOUT_PAYOUT_ACCOUNT_NOT_FOUND';
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
  readonly setPayoutAccount: {
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
         *       "accountId": "acct_1Nv0FGQ9RKHgCVdK"
         *     }
         */
        readonly 'application/json': {
          readonly accountId: string;
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
           *       "accountId": "acct_1Nv0FGQ9RKHgCVdK"
           *     }
           */
          readonly 'application/json': components['schemas']['PayoutAccount'];
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
            readonly code?: 'CHECKOUT_PAYOUT_ACCOUNT_CHANGED';
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
  readonly listOrders: {
    readonly parameters: {
      readonly query?: {
        /** @example buyer */
        readonly as?: 'buyer' | 'seller';
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
           *           "orderId": "ord_01JD8Z0000000000000000000A",
           *           "auctionId": "auc_01JD8Z0000000000000000000A",
           *           "title": "A brass sextant",
           *           "price": 12500,
           *           "currency": "USD",
           *           "status": "awaiting_payment",
           *           "openedAt": "2026-01-02T10:00:00.000Z",
           *           "payBy": "2026-01-09T10:00:00.000Z"
           *         }
           *       ]
           *     }
           */
          readonly 'application/json': components['schemas']['OrderPage'];
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
  readonly getOrder: {
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
        /** @example ord_01JD8Z0000000000000000000A */
        readonly orderId: string;
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
           *       "orderId": "ord_01JD8Z0000000000000000000A",
           *       "auctionId": "auc_01JD8Z0000000000000000000A",
           *       "title": "A brass sextant",
           *       "price": 12500,
           *       "currency": "USD",
           *       "status": "awaiting_payment",
           *       "openedAt": "2026-01-02T10:00:00.000Z",
           *       "payBy": "2026-01-09T10:00:00.000Z",
           *       "role": "buyer",
           *       "reminders": 0
           *     }
           */
          readonly 'application/json': components['schemas']['Order'];
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
            readonly code?: 'CHECKOUT_ORDER_NOT_FOUND';
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
  readonly payOrder: {
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
        /** @example ord_01JD8Z0000000000000000000A */
        readonly orderId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        /**
         * @example {
         *       "paymentMethodId": "pm_card_visa",
         *       "redeemPoints": 500
         *     }
         */
        readonly 'application/json': {
          readonly paymentMethodId: string;
          readonly redeemPoints?: number;
        };
      };
    };
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
           *       "orderId": "ord_01JD8Z0000000000000000000A",
           *       "auctionId": "auc_01JD8Z0000000000000000000A",
           *       "title": "A brass sextant",
           *       "price": 12500,
           *       "currency": "USD",
           *       "status": "processing",
           *       "openedAt": "2026-01-02T10:00:00.000Z",
           *       "payBy": "2026-01-09T10:00:00.000Z",
           *       "role": "buyer",
           *       "reminders": 0
           *     }
           */
          readonly 'application/json': components['schemas']['Order'];
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
            readonly code?: 'CHECKOUT_ONLY_BUYER_PAYS';
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
            readonly code?: 'CHECKOUT_ORDER_NOT_FOUND';
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
            readonly code?: 'CHECKOUT_ORDER_NOT_PAYABLE' | 'CHECKOUT_PAYMENT_REPEATED';
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
            readonly code?: 'CHECKOUT_PAYMENT_OVERDUE' | 'IDEMPOTENCY_KEY_REUSED';
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
};
