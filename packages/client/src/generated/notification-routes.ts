// Made by `pnpm docs:client` from the OpenAPI documents of the services. Do not edit.
// biome-ignore-all lint: generated
// biome-ignore-all assist: generated

export const notificationRoutes = {
  getPreferences: { method: 'GET', path: '/me/notification-preferences' },
  putPreferences: { method: 'PUT', path: '/me/notification-preferences', keyed: true },
} as const;

export type components = {
  schemas: {
    /** @description What the gateway says by itself, before any function runs. */
    readonly GatewayRefusal: {
      readonly message: string | null;
    };
    readonly NotificationPreferences: {
      readonly channels: {
        readonly email: boolean;
      };
      readonly templates: {
        readonly [key: string]: boolean;
      };
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
  readonly getPreferences: {
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
           *       "channels": {
           *         "email": true
           *       },
           *       "templates": {
           *         "outbid": false
           *       }
           *     }
           */
          readonly 'application/json': components['schemas']['NotificationPreferences'];
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
  readonly putPreferences: {
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
         *       "templates": {
         *         "outbid": false
         *       }
         *     }
         */
        readonly 'application/json': {
          readonly channels?: {
            readonly email?: boolean;
          };
          readonly templates?: {
            readonly 'agreement-recorded'?: boolean;
            readonly 'agreement-refused'?: boolean;
            readonly cancelled?: boolean;
            readonly 'ending-soon'?: boolean;
            readonly extended?: boolean;
            readonly lost?: boolean;
            readonly 'not-sold'?: boolean;
            readonly 'order-completed'?: boolean;
            readonly 'order-open'?: boolean;
            readonly 'order-paid'?: boolean;
            readonly 'order-refunded'?: boolean;
            readonly 'order-unpaid'?: boolean;
            readonly outbid?: boolean;
            readonly 'payment-failed'?: boolean;
            readonly 'payment-reminder'?: boolean;
            readonly 'payout-refused'?: boolean;
            readonly 'payout-sent'?: boolean;
            readonly 'payout-waiting'?: boolean;
            readonly 'review-invited'?: boolean;
            readonly 'review-published'?: boolean;
            readonly 'sale-unpaid'?: boolean;
            readonly 'second-chance-accepted'?: boolean;
            readonly 'second-chance-declined'?: boolean;
            readonly 'second-chance-exhausted'?: boolean;
            readonly 'second-chance-offered'?: boolean;
            readonly 'second-chance-withdrawn'?: boolean;
            readonly sold?: boolean;
            readonly welcome?: boolean;
            readonly won?: boolean;
          };
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
           *       "channels": {
           *         "email": true
           *       },
           *       "templates": {
           *         "outbid": false
           *       }
           *     }
           */
          readonly 'application/json': components['schemas']['NotificationPreferences'];
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
};
