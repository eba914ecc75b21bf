import type { Cors } from '../resource-specs';
import { type ApiService, isFields } from './api-service';
import type { HapiRequest, HapiResponse } from './hapi-types';

const DEFAULTS: Cors = {
  origins: ['*'],
  headers: ['Content-Type', 'X-Amz-Date', 'Authorization', 'X-Api-Key', 'X-Amz-Security-Token', 'X-Amz-User-Agent', 'X-Amzn-Trace-Id'],
  methods: ['OPTIONS', 'DELETE', 'GET', 'PATCH', 'POST', 'PUT'],
  exposed: [],
  credentials: false,
};

const list = (value: unknown, fallback: readonly string[]): readonly string[] =>
  value === undefined || value === null ? fallback : [value].flat().map(String);

/** The CORS settings of a service's HTTP API; undefined when it has none. */
export const corsOf = ({ provider }: ApiService): Cors | undefined => {
  const cors = isFields(provider['httpApi']) ? provider['httpApi']['cors'] : undefined;
  if (cors === undefined || cors === null || cors === false) return undefined;
  if (!isFields(cors)) return DEFAULTS;
  return {
    origins: list(cors['allowedOrigins'], DEFAULTS.origins),
    headers: list(cors['allowedHeaders'], DEFAULTS.headers),
    methods: list(cors['allowedMethods'], DEFAULTS.methods),
    exposed: list(cors['exposedResponseHeaders'], []),
    credentials: cors['allowCredentials'] === true,
    ...(typeof cors['maxAge'] === 'number' && { maxAge: cors['maxAge'] }),
  };
};

const originFor = ({ origins }: Cors, origin: string): string | undefined => {
  if (origins.includes('*')) return '*';
  const allowed = origins.some(
    (one) => one.toLowerCase() === origin.toLowerCase() || (one.endsWith('*') && origin.startsWith(one.slice(0, -1))),
  );
  return allowed ? origin : undefined;
};

/** Headers for an answer to a page of `origin`; none when it may not read it. */
export const corsHeaders = (cors: Cors, origin: string): Readonly<Record<string, string>> => {
  const allowed = originFor(cors, origin);
  if (allowed === undefined) return {};
  return {
    'access-control-allow-origin': allowed,
    ...(allowed !== '*' && { vary: 'Origin' }),
    ...(cors.credentials && { 'access-control-allow-credentials': 'true' }),
    ...(cors.exposed.length > 0 && { 'access-control-expose-headers': cors.exposed.join(',') }),
  };
};

/** Headers that answer a browser's question before a request. */
export const preflightHeaders = (cors: Cors, origin: string): Readonly<Record<string, string>> => {
  const headers = corsHeaders(cors, origin);
  if (headers['access-control-allow-origin'] === undefined) return {};
  return {
    ...headers,
    'access-control-allow-methods': cors.methods.join(','),
    'access-control-allow-headers': cors.headers.join(','),
    ...(cors.maxAge !== undefined && { 'access-control-max-age': String(cors.maxAge) }),
  };
};

export const isPreflight = ({ method, headers }: HapiRequest): boolean =>
  method === 'options' && headers['origin'] !== undefined && headers['access-control-request-method'] !== undefined;

/** Replaces what serverless-offline said about CORS: it lets every origin in. */
export const replaceCorsHeaders = (headers: HapiResponse['headers'], wanted: Readonly<Record<string, string>>): void => {
  for (const name of Object.keys(headers)) if (name.toLowerCase().startsWith('access-control-')) delete headers[name];
  Object.assign(headers, wanted);
};
