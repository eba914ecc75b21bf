import { LocalCloudError } from '../errors';
import type { InvocationResult } from '../model';
import type { Fields } from './api-service';
import { isFields } from './api-service';
import type { Decision } from './authorizer';
import type { HttpRoute } from './http-routes';

export type Answer = { readonly statusCode: number; readonly headers: Readonly<Record<string, string>>; readonly body: string };

const json = (statusCode: number, body: Fields): Answer => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

const FAILED = { http: json(500, { message: 'Internal Server Error' }), rest: json(502, { message: 'Internal server error' }) };
const TIMED_OUT = { http: json(503, { message: 'Service Unavailable' }), rest: json(504, { message: 'Endpoint request timed out' }) };
const THROTTLED = { http: json(503, { message: 'Service Unavailable' }), rest: json(500, { message: 'Internal server error' }) };

/** How API Gateway answers a caller whom an authorizer does not let through. */
export const refusal = ({ status }: Extract<Decision, { readonly allowed: false }>, kind: 'http' | 'rest'): Answer => {
  if (status === 500) return json(500, { message: kind === 'http' ? 'Internal Server Error' : null });
  if (status === 401) return json(401, { message: 'Unauthorized' });
  return kind === 'http' ? json(403, { message: 'Forbidden' }) : json(403, { Message: 'User is not authorized to access this resource' });
};

/** How API Gateway answers for a route that is not there. */
export const notFound = (kind: 'http' | 'rest'): Answer =>
  kind === 'http' ? json(404, { message: 'Not Found' }) : json(403, { message: 'Missing Authentication Token' });

/** How API Gateway answers when a function cannot be run at all. Rethrows what is no limit of Lambda. */
export const failedToRun = (error: unknown, kind: 'http' | 'rest'): Answer => {
  const code = error instanceof LocalCloudError ? error.code : undefined;
  if (code === 'TooManyRequestsException') return THROTTLED[kind];
  if (code === 'RequestTooLargeException') return json(413, { message: 'Request Entity Too Large' });
  throw error;
};

const isText = (body: unknown) => body === undefined || body === null || typeof body === 'string';

const isProxyAnswer = (payload: Fields): boolean => /^\d{3}$/.test(String(payload['statusCode'])) && isText(payload['body']);

/** HTTP APIs make an answer of anything that does not look like one. */
const bareAnswer = (payload: unknown): Answer => ({
  ...json(200, {}),
  body: typeof payload === 'string' ? payload : JSON.stringify(payload ?? null),
});

/** What a function returned as a proxy response; function errors and other shapes become what API Gateway makes of them. */
export const proxyAnswer = ({ payload, error }: InvocationResult, { kind, payload: version }: HttpRoute): Fields => {
  if (error) return error.errorType === 'Sandbox.Timedout' ? TIMED_OUT[kind] : FAILED[kind];
  if (!isFields(payload) || payload['statusCode'] === undefined) return version === '2.0' ? bareAnswer(payload) : FAILED[kind];
  if (!isProxyAnswer(payload)) return FAILED[kind];
  return { ...payload, statusCode: Number(payload['statusCode']), body: payload['body'] ?? '' };
};
