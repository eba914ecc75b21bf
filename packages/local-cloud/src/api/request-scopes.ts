import { randomUUID } from 'node:crypto';
import type { Authorizer } from './authorizer';
import type { HapiRequest } from './hapi-types';
import type { HttpRoute } from './http-routes';

/** What is known about a request beside what serverless-offline keeps. */
export type RequestScope = {
  readonly id: string;
  readonly request: HapiRequest;
  route?: HttpRoute;
  authorizer?: Authorizer;
  context?: Readonly<Record<string, unknown>>;
  /** CORS headers the handler itself answered. */
  corsHeaders: Readonly<Record<string, string>>;
};

const HEADER = 'x-local-request-scope';
/** Lets a caller of serverless-offline pretend to be anybody. */
const OVERRIDE = 'sls-offline-authorizer-override';

const withoutHeaders = (rawHeaders: string[], names: ReadonlySet<string>): void => {
  for (let index = rawHeaders.length - 2; index >= 0; index -= 2)
    if (names.has((rawHeaders[index] ?? '').toLowerCase())) rawHeaders.splice(index, 2);
};

/** Links a request with the event that serverless-offline makes of it, through a header that no caller can set. */
export const createRequestScopes = () => {
  const byId = new Map<string, RequestScope>();
  const byRequest = new WeakMap<HapiRequest, RequestScope>();
  return {
    open: (request: HapiRequest): RequestScope => {
      const scope: RequestScope = { id: randomUUID(), request, corsHeaders: {} };
      const { rawHeaders } = request.raw.req;
      withoutHeaders(rawHeaders, new Set([HEADER, OVERRIDE]));
      delete request.headers[HEADER];
      delete request.headers[OVERRIDE];
      rawHeaders.push(HEADER, scope.id);
      byId.set(scope.id, scope);
      byRequest.set(request, scope);
      return scope;
    },
    of: (request: HapiRequest): RequestScope | undefined => byRequest.get(request),
    /** Finds the scope of an event and takes the header out of it. */
    take: (event: unknown): RequestScope | undefined => {
      const { headers, multiValueHeaders } = event as { headers?: Record<string, string>; multiValueHeaders?: Record<string, unknown> };
      const scope = byId.get(headers?.[HEADER] ?? '');
      delete headers?.[HEADER];
      delete multiValueHeaders?.[HEADER];
      return scope;
    },
    close: (request: HapiRequest): void => {
      const scope = byRequest.get(request);
      if (scope) byId.delete(scope.id);
    },
  };
};

export type RequestScopes = ReturnType<typeof createRequestScopes>;
