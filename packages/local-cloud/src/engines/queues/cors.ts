import type { Reply, Request } from './fastify-types';

/** One rule of a bucket's CORS configuration, as in its template. */
export type CorsRule = {
  readonly AllowedOrigins: readonly string[];
  readonly AllowedMethods: readonly string[];
  readonly AllowedHeaders?: readonly string[];
  readonly ExposedHeaders?: readonly string[];
  readonly MaxAge?: number;
};

const matches = (pattern: string, value: string): boolean => {
  const [before = '', after] = pattern.split('*');
  return after === undefined
    ? pattern === value
    : value.startsWith(before) && value.endsWith(after) && value.length >= before.length + after.length;
};

type Asked = { readonly origin: string; readonly method: string; readonly headers: readonly string[] };

const ruleFor = (rules: readonly CorsRule[], { origin, method, headers }: Asked): CorsRule | undefined =>
  rules.find(
    ({ AllowedOrigins, AllowedMethods, AllowedHeaders = [] }) =>
      AllowedOrigins.some((pattern) => matches(pattern, origin)) &&
      AllowedMethods.includes(method) &&
      headers.every((header) => AllowedHeaders.some((pattern) => matches(pattern.toLowerCase(), header))),
  );

const requestedHeaders = (request: Request): string[] =>
  String(request.headers['access-control-request-headers'] ?? '')
    .split(',')
    .map((header) => header.trim().toLowerCase())
    .filter(Boolean);

/** Adds the CORS headers that the bucket's rules grant to this request; answers whether a rule grants it. */
export const grantCors = (request: Request, reply: Reply, rules: readonly CorsRule[]): boolean => {
  const origin = request.headers.origin;
  if (!origin) return false;
  const preflight = request.headers['access-control-request-method'];
  const rule = ruleFor(rules, { origin, method: preflight ?? request.method, headers: preflight ? requestedHeaders(request) : [] });
  if (!rule) return false;
  reply.header('access-control-allow-origin', rule.AllowedOrigins.includes('*') ? '*' : origin).header('vary', 'Origin');
  if (rule.ExposedHeaders?.length) reply.header('access-control-expose-headers', rule.ExposedHeaders.join(', '));
  if (!preflight) return true;
  reply.header('access-control-allow-methods', rule.AllowedMethods.join(', '));
  const headers = requestedHeaders(request);
  if (headers.length > 0) reply.header('access-control-allow-headers', headers.join(', '));
  if (rule.MaxAge !== undefined) reply.header('access-control-max-age', String(rule.MaxAge));
  return true;
};
