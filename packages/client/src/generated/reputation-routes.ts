// Made by `pnpm docs:client` from the OpenAPI documents of the services. Do not edit.
// biome-ignore-all lint: generated
// biome-ignore-all assist: generated

export const reputationRoutes = {
  getOrderReviews: { method: 'GET', path: '/orders/{orderId}/reviews' },
  writeReview: { method: 'POST', path: '/orders/{orderId}/reviews', keyed: true },
  getRating: { method: 'GET', path: '/ratings/{userId}' },
  requestLookup: { method: 'POST', path: '/ratings/{userId}/lookups', keyed: true },
  listReviews: { method: 'GET', path: '/users/{userId}/reviews' },
} as const;

export type components = {
  schemas: {
    /** @description What the gateway says by itself, before any function runs. */
    readonly GatewayRefusal: {
      readonly message: string | null;
    };
    readonly OrderReviews: {
      readonly mine?: components['schemas']['Review'];
      readonly orderId: string;
      /** @description Whether both sides see what there is, `theirs` included: once both have written, or the time is over. */
      readonly revealed: boolean;
      /**
       * Format: date-time
       * @description From this instant on nobody writes any more.
       */
      readonly reviewUntil: string;
      /**
       * @description What the caller is in this order.
       * @enum {unknown}
       */
      readonly role: 'buyer' | 'seller';
      readonly theirs?: components['schemas']['Review'];
      readonly title: string;
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
    readonly PublishedReview: {
      /**
       * @description What whoever wrote it was in the order; who it was is not told.
       * @enum {unknown}
       */
      readonly by: 'buyer' | 'seller';
      /** @description Plain text as it was written: escape it where you show it. */
      readonly comment?: string;
      /** Format: date-time */
      readonly publishedAt: string;
      readonly reviewId: string;
      readonly stars: number;
    };
    readonly Rating: {
      /**
       * Format: date-time
       * @description When the rating agency had it so.
       */
      readonly asOf: string;
      /** @description Of how many the score is made. */
      readonly ratings: number;
      readonly reviews: components['schemas']['ReviewSummary'];
      readonly score: number;
      readonly userId: string;
    };
    readonly Review: {
      /** @description Plain text as it was written: escape it where you show it. */
      readonly comment?: string;
      readonly reviewId: string;
      readonly stars: number;
      /** Format: date-time */
      readonly writtenAt: string;
    };
    readonly ReviewPage: {
      /** @description Asks for what follows; absent on the last page. */
      readonly cursor?: string;
      readonly items: readonly components['schemas']['PublishedReview'][];
      readonly summary: components['schemas']['ReviewSummary'];
    };
    readonly ReviewSummary: {
      /** @description Their stars, to one decimal; absent without reviews. */
      readonly average?: number;
      /** @description Published reviews of completed orders here. */
      readonly count: number;
    };
    readonly SubmittedLookup: {
      /** @description Stands in the notice that answers it. */
      readonly requestId: string;
      /** @constant */
      readonly status: 'submitted';
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
  readonly getOrderReviews: {
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
           *       "title": "A brass sextant",
           *       "role": "buyer",
           *       "reviewUntil": "2026-01-17T10:00:00.000Z",
           *       "revealed": false,
           *       "mine": {
           *         "reviewId": "rev_01JD8Z0000000000000000000A",
           *         "stars": 5,
           *         "comment": "Exactly as described.",
           *         "writtenAt": "2026-01-05T10:00:00.000Z"
           *       }
           *     }
           */
          readonly 'application/json': components['schemas']['OrderReviews'];
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
            readonly code?: 'REPUTATION_ORDER_NOT_FOUND';
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
  readonly writeReview: {
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
         *       "stars": 5,
         *       "comment": "Exactly as described."
         *     }
         */
        readonly 'application/json': {
          /** @description Must not contain control characters. */
          readonly comment?: string;
          readonly stars: number;
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
           *       "orderId": "ord_01JD8Z0000000000000000000A",
           *       "title": "A brass sextant",
           *       "role": "buyer",
           *       "reviewUntil": "2026-01-17T10:00:00.000Z",
           *       "revealed": false,
           *       "mine": {
           *         "reviewId": "rev_01JD8Z0000000000000000000A",
           *         "stars": 5,
           *         "comment": "Exactly as described.",
           *         "writtenAt": "2026-01-05T10:00:00.000Z"
           *       }
           *     }
           */
          readonly 'application/json': components['schemas']['OrderReviews'];
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
            readonly code?: 'REPUTATION_ORDER_NOT_FOUND';
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
            readonly code?: 'REPUTATION_REVIEW_COLLIDED';
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
            readonly code?: 'IDEMPOTENCY_KEY_REUSED' | 'REPUTATION_REVIEW_WINDOW_ENDED' | 'REPUTATION_REVIEW_WRITTEN';
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
  readonly getRating: {
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
        /** @example usr_1 */
        readonly userId: string;
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
           *       "userId": "usr_1",
           *       "score": 4.5,
           *       "ratings": 120,
           *       "asOf": "2026-01-01T10:00:00.000Z",
           *       "reviews": {
           *         "count": 3,
           *         "average": 4.7
           *       }
           *     }
           */
          readonly 'application/json': components['schemas']['Rating'];
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
            readonly code?: 'REPUTATION_RATING_NOT_FOUND';
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
            readonly code?: 'REPUTATION_TALLY_MOVING';
          };
        };
      };
    };
  };
  readonly requestLookup: {
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
        /** @example usr_1 */
        readonly userId: string;
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
           *       "status": "submitted",
           *       "requestId": "rlk_01JD8Z0000000000000000000A"
           *     }
           */
          readonly 'application/json': components['schemas']['SubmittedLookup'];
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
  readonly listReviews: {
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
        /** @example usr_1 */
        readonly userId: string;
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
           *       "summary": {
           *         "count": 3,
           *         "average": 4.7
           *       },
           *       "items": [
           *         {
           *           "reviewId": "rev_01JD8Z0000000000000000000A",
           *           "stars": 5,
           *           "comment": "Exactly as described.",
           *           "by": "buyer",
           *           "publishedAt": "2026-01-06T10:00:00.000Z"
           *         }
           *       ]
           *     }
           */
          readonly 'application/json': components['schemas']['ReviewPage'];
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
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'REPUTATION_TALLY_MOVING';
          };
        };
      };
    };
  };
};
