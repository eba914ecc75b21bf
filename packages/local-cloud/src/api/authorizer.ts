/** Where an authorizer finds out who is asking. */
export type IdentitySource = { readonly in: 'header' | 'querystring' | 'context' | 'stage'; readonly name: string };

/** Which API asks: it decides the event a Lambda authorizer gets and the form of refusals. */
export type ApiKind = 'http' | 'rest' | 'websocket';

export type LambdaAuthorizer = {
  readonly kind: 'lambda';
  readonly functionArn: string;
  readonly event: 'token' | 'request-1.0' | 'request-2.0';
  readonly answer: 'simple' | 'policy';
  readonly identitySources: readonly IdentitySource[];
  readonly ttlSeconds: number;
  /** A token that does not match is refused without asking the function. */
  readonly validation?: RegExp;
};

export type TokenAuthorizer = {
  readonly kind: 'jwt' | 'user-pool';
  readonly issuers: readonly string[];
  /** Accepted values of `aud` or `client_id`; empty accepts all of the issuer. */
  readonly audience: readonly string[];
  readonly scopes: readonly string[];
  readonly identitySource: IdentitySource;
};

export type Authorizer = LambdaAuthorizer | TokenAuthorizer;

/** What an authorizer sees of a request, whichever API it came through. */
export type GatewayRequest = {
  readonly id: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly query: URLSearchParams;
  readonly rawHeaders: readonly string[];
  readonly method: string;
  readonly path: string;
  readonly routeKey: string;
  readonly resource: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly methodArn: string;
  readonly requestContext: Readonly<Record<string, unknown>>;
};

export type Decision =
  | { readonly allowed: true; readonly context: Readonly<Record<string, unknown>> }
  | { readonly allowed: false; readonly status: 401 | 403 | 500; readonly reason: string };

export const refused = (status: 401 | 403 | 500, reason: string): Decision => ({ allowed: false, status, reason });
