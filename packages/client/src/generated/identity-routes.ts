// Made by `pnpm docs:client` from the OpenAPI documents of the services. Do not edit.
// biome-ignore-all lint: generated
// biome-ignore-all assist: generated

export const identityRoutes = {
  confirmSignUp: { method: 'POST', path: '/auth/confirm', open: true },
  forgotPassword: { method: 'POST', path: '/auth/forgot-password', open: true },
  refreshSession: { method: 'POST', path: '/auth/refresh', open: true },
  resendCode: { method: 'POST', path: '/auth/resend-code', open: true },
  resetPassword: { method: 'POST', path: '/auth/reset-password', open: true },
  signIn: { method: 'POST', path: '/auth/sign-in', open: true },
  signOut: { method: 'POST', path: '/auth/sign-out' },
  signUp: { method: 'POST', path: '/auth/sign-up', open: true },
  getMe: { method: 'GET', path: '/me' },
  updateMe: { method: 'PATCH', path: '/me', keyed: true },
} as const;

export type components = {
  schemas: {
    readonly CodeSent: {
      /**
       * @description Said whether there is such an account or not.
       * @constant
       */
      readonly status: 'code-sent';
    };
    /** @description What the gateway says by itself, before any function runs. */
    readonly GatewayRefusal: {
      readonly message: string | null;
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
    readonly Profile: {
      /** Format: date-time */
      readonly createdAt: string;
      readonly groups: readonly ('buyers' | 'sellers' | 'admins')[];
      readonly name: string;
      readonly points: number;
      /** @description Orders that were won and not paid. */
      readonly strikes: number;
      readonly userId: string;
    };
    readonly Session: {
      /** @description The bearer token of every API. */
      readonly accessToken: string;
      /** @description Seconds. */
      readonly expiresIn: number;
      readonly idToken: string;
      /** @description Absent when the one that was used stays valid. */
      readonly refreshToken?: string;
      /** @constant */
      readonly tokenType: 'Bearer';
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
  readonly confirmSignUp: {
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
    readonly requestBody: {
      readonly content: {
        /**
         * @example {
         *       "email": "sara@mail.example",
         *       "code": "123456"
         *     }
         */
        readonly 'application/json': {
          readonly code: string;
          readonly email: string;
        };
      };
    };
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
            readonly code?: 'REQUEST_INVALID' | 'REQUEST_MALFORMED';
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
            readonly code?: 'IDENTITY_CODE_INVALID';
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
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'IDENTITY_ATTEMPTS_EXCEEDED';
          };
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
            readonly code?: 'IDENTITY_DIRECTORY_UNAVAILABLE';
          };
        };
      };
    };
  };
  readonly forgotPassword: {
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
    readonly requestBody: {
      readonly content: {
        /**
         * @example {
         *       "email": "sara@mail.example"
         *     }
         */
        readonly 'application/json': {
          readonly email: string;
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
           *       "status": "code-sent"
           *     }
           */
          readonly 'application/json': components['schemas']['CodeSent'];
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
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'IDENTITY_ATTEMPTS_EXCEEDED';
          };
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
            readonly code?: 'IDENTITY_DIRECTORY_UNAVAILABLE';
          };
        };
      };
    };
  };
  readonly refreshSession: {
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
    readonly requestBody: {
      readonly content: {
        /**
         * @example {
         *       "refreshToken": "a-refresh-token"
         *     }
         */
        readonly 'application/json': {
          readonly refreshToken: string;
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
           *       "accessToken": "an-access-token",
           *       "idToken": "an-id-token",
           *       "refreshToken": "a-refresh-token",
           *       "expiresIn": 3600,
           *       "tokenType": "Bearer"
           *     }
           */
          readonly 'application/json': components['schemas']['Session'];
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
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'IDENTITY_SESSION_INVALID';
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
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'IDENTITY_ATTEMPTS_EXCEEDED';
          };
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
            readonly code?: 'IDENTITY_DIRECTORY_UNAVAILABLE';
          };
        };
      };
    };
  };
  readonly resendCode: {
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
    readonly requestBody: {
      readonly content: {
        /**
         * @example {
         *       "email": "sara@mail.example"
         *     }
         */
        readonly 'application/json': {
          readonly email: string;
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
           *       "status": "code-sent"
           *     }
           */
          readonly 'application/json': components['schemas']['CodeSent'];
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
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'IDENTITY_ATTEMPTS_EXCEEDED';
          };
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
            readonly code?: 'IDENTITY_DIRECTORY_UNAVAILABLE';
          };
        };
      };
    };
  };
  readonly resetPassword: {
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
    readonly requestBody: {
      readonly content: {
        /**
         * @example {
         *       "email": "sara@mail.example",
         *       "code": "123456",
         *       "password": "A brass sextant, 1890"
         *     }
         */
        readonly 'application/json': {
          readonly code: string;
          readonly email: string;
          /** @description Must have at least 12 characters, at most 256 characters, no space at either end, a lower-case letter, an upper-case letter, a digit, a symbol. */
          readonly password: string;
        };
      };
    };
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
            readonly code?: 'IDENTITY_PASSWORD_REFUSED' | 'REQUEST_INVALID' | 'REQUEST_MALFORMED';
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
            readonly code?: 'IDENTITY_CODE_INVALID';
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
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'IDENTITY_ATTEMPTS_EXCEEDED';
          };
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
            readonly code?: 'IDENTITY_DIRECTORY_UNAVAILABLE';
          };
        };
      };
    };
  };
  readonly signIn: {
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
    readonly requestBody: {
      readonly content: {
        /**
         * @example {
         *       "email": "sara@mail.example",
         *       "password": "A brass sextant, 1890"
         *     }
         */
        readonly 'application/json': {
          readonly email: string;
          /** @description Must have at least 12 characters, at most 256 characters, no space at either end, a lower-case letter, an upper-case letter, a digit, a symbol. */
          readonly newPassword?: string;
          readonly password: string;
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
           *       "accessToken": "an-access-token",
           *       "idToken": "an-id-token",
           *       "refreshToken": "a-refresh-token",
           *       "expiresIn": 3600,
           *       "tokenType": "Bearer"
           *     }
           */
          readonly 'application/json': components['schemas']['Session'];
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
            readonly code?: 'IDENTITY_PASSWORD_REFUSED' | 'REQUEST_INVALID' | 'REQUEST_MALFORMED';
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
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'IDENTITY_CREDENTIALS_INVALID';
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
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'IDENTITY_EMAIL_UNCONFIRMED' | 'IDENTITY_NEW_PASSWORD_REQUIRED';
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
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'IDENTITY_ATTEMPTS_EXCEEDED';
          };
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
            readonly code?: 'IDENTITY_DIRECTORY_UNAVAILABLE';
          };
        };
      };
    };
  };
  readonly signOut: {
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
            readonly code?: 'IDENTITY_SESSION_INVALID' | 'UNAUTHENTICATED';
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
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'IDENTITY_ATTEMPTS_EXCEEDED';
          };
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
            readonly code?: 'IDENTITY_DIRECTORY_UNAVAILABLE';
          };
        };
      };
    };
  };
  readonly signUp: {
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
    readonly requestBody: {
      readonly content: {
        /**
         * @example {
         *       "email": "sara@mail.example",
         *       "password": "A brass sextant, 1890",
         *       "name": "Sara",
         *       "seller": true
         *     }
         */
        readonly 'application/json': {
          readonly email: string;
          readonly name: string;
          /** @description Must have at least 12 characters, at most 256 characters, no space at either end, a lower-case letter, an upper-case letter, a digit, a symbol. */
          readonly password: string;
          readonly seller?: boolean;
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
           *       "status": "code-sent"
           *     }
           */
          readonly 'application/json': components['schemas']['CodeSent'];
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
            readonly code?: 'IDENTITY_PASSWORD_REFUSED' | 'REQUEST_INVALID' | 'REQUEST_MALFORMED';
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
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'IDENTITY_ATTEMPTS_EXCEEDED';
          };
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
            readonly code?: 'IDENTITY_DIRECTORY_UNAVAILABLE';
          };
        };
      };
    };
  };
  readonly getMe: {
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
           *       "userId": "usr_7d2f",
           *       "name": "Sara",
           *       "points": 0,
           *       "strikes": 0,
           *       "groups": [
           *         "buyers",
           *         "sellers"
           *       ],
           *       "createdAt": "2026-01-05T09:58:00.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['Profile'];
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
            readonly code?: 'IDENTITY_SESSION_INVALID' | 'UNAUTHENTICATED';
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
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'IDENTITY_ATTEMPTS_EXCEEDED';
          };
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
            readonly code?: 'IDENTITY_DIRECTORY_UNAVAILABLE';
          };
        };
      };
    };
  };
  readonly updateMe: {
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
         *       "name": "Sara"
         *     }
         */
        readonly 'application/json': {
          readonly name?: string;
          /** @enum {boolean} */
          readonly seller?: true;
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
           *       "userId": "usr_7d2f",
           *       "name": "Sara",
           *       "points": 0,
           *       "strikes": 0,
           *       "groups": [
           *         "buyers",
           *         "sellers"
           *       ],
           *       "createdAt": "2026-01-05T09:58:00.000Z"
           *     }
           */
          readonly 'application/json': components['schemas']['Profile'];
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
            readonly code?: 'IDENTITY_SESSION_INVALID' | 'UNAUTHENTICATED';
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
      /** @description Something else came first: read again and repeat. */
      readonly 409: {
        headers: {
          readonly 'X-Correlation-Id': components['headers']['CorrelationId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'IDENTITY_PROFILE_CHANGED';
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
          readonly 'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {unknown} */
            readonly code?: 'IDENTITY_ATTEMPTS_EXCEEDED';
          };
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
            readonly code?: 'IDENTITY_DIRECTORY_UNAVAILABLE';
          };
        };
      };
    };
  };
};
