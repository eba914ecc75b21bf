import type { Writable } from 'node:stream';
import { DomainError } from '@ecom/kernel';
import type { Context, LambdaFunctionURLEvent } from 'aws-lambda';
import { type Caller, callerFrom } from '../caller';
import { correlationIdOf } from '../correlation';
import { noteHandled } from '../failure';
import { MethodNotAllowedError } from '../http-refusal';
import { failureResponse } from '../http-response';
import { observed } from '../observed';
import type { Refusal } from '../route';
import { type AnySchema, type Validated, validate } from '../validate-request';
import { readyToSend, type StreamedAnswer, sendAnswer, streamed } from './runtime';

/** There is nothing at this address. */
export class PathNotFoundError extends DomainError {
  readonly code = 'PATH_NOT_FOUND';
  readonly kind = 'not_found';
}

/** The keys that tokens are checked with could not be had, which says nothing about the token. */
export class TokenUncheckedError extends DomainError {
  readonly code = 'TOKEN_UNCHECKED';
  readonly kind = 'unavailable';
}

type Schema = AnySchema | undefined;

/** What a function at an address of its own takes: a path below the address, e.g. `/{orderId}`, and a query. */
export type UrlRoute<P = unknown, Q = unknown> = { readonly path: `/${string}`; readonly params?: P; readonly query?: Q };

export const urlRoute = <P extends Schema = undefined, Q extends Schema = undefined>(route: UrlRoute<P, Q>): UrlRoute<P, Q> => route;

/** What a document says of it; handlers must not mention it, as for `RouteDocs`. */
export type UrlRouteDocs<R> =
  R extends UrlRoute<infer P, infer Q>
    ? {
        readonly route: R;
        readonly summary: string;
        readonly description?: string;
        readonly refusals?: readonly (Refusal | readonly Refusal[])[];
        /** The media type of what is sent. */
        readonly file: string;
        readonly example: { readonly params?: Validated<P>; readonly query?: Partial<Validated<Q>> };
      }
    : never;

export type UrlRequest<P, Q> = {
  readonly method: 'GET' | 'HEAD';
  readonly params: Validated<P>;
  readonly query: Validated<Q>;
  readonly caller: Caller;
  readonly headers: Readonly<Record<string, string | undefined>>;
};

type Authorize = (header: string | undefined) => Promise<object | undefined>;

type Edge<P, Q> = UrlRoute<P, Q> & {
  /** @returns what the token of an `Authorization` header says; undefined when it opens nothing. @throws when it cannot be checked */
  readonly authorize: Authorize;
  readonly handle: (request: UrlRequest<P, Q>) => Promise<StreamedAnswer>;
};

type UrlEvent = Pick<LambdaFunctionURLEvent, 'rawPath' | 'headers' | 'queryStringParameters' | 'requestContext'>;

const methods = ['GET', 'HEAD'] as const;
const isAllowed = (method: string): method is (typeof methods)[number] => (methods as readonly string[]).includes(method);

const notFound = (cause?: unknown): PathNotFoundError => new PathNotFoundError('There is nothing here.', {}, { cause });

/** `/{orderId}` and `/ord_1` -> `{ orderId: 'ord_1' }`. */
const valuesIn = (template: string, path: string): Readonly<Record<string, string>> => {
  const pattern = new RegExp(`^${template.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
  const { groups } = pattern.exec(path) ?? {};
  if (!groups) throw notFound();
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]));
};

/** An address is there or not: what no id can be is as unknown as an id that nobody has. */
const paramsFrom = <P extends Schema>({ path, params }: UrlRoute<P>, rawPath: string): Validated<P> => {
  try {
    return params?.validateSync(valuesIn(path, rawPath)) as Validated<P>;
  } catch (error) {
    throw error instanceof PathNotFoundError ? error : notFound(error);
  }
};

const callerOf = async (authorize: Authorize, header: string | undefined): Promise<Caller> => {
  const context = await authorize(header).catch((cause: unknown) => {
    throw new TokenUncheckedError('Tokens cannot be checked at the moment.', {}, { cause });
  });
  return callerFrom(context as Readonly<Record<string, unknown>> | undefined);
};

const answerOf = async <P extends Schema, Q extends Schema>(edge: Edge<P, Q>, event: UrlEvent): Promise<StreamedAnswer> => {
  const { rawPath, headers, queryStringParameters = {}, requestContext } = event;
  const { method } = requestContext.http;
  if (!isAllowed(method)) throw new MethodNotAllowedError(methods);
  const caller = await callerOf(edge.authorize, headers['authorization']);
  const params = paramsFrom<P>(edge, rawPath);
  return edge.handle({ method, params, query: validate(edge.query as Q, queryStringParameters, 'query'), caller, headers });
};

const correlationOf = ({ headers, requestContext }: UrlEvent): string =>
  correlationIdOf(headers['x-correlation-id'], requestContext.requestId);

/** A problem document, of which whoever asks `HEAD` gets the headers. */
const refusalOf = (error: unknown, event: UrlEvent): StreamedAnswer => {
  const { statusCode = 500, headers = {}, body = '' } = failureResponse(error, event.requestContext.requestId, correlationOf(event));
  const isHead = event.requestContext.http.method === 'HEAD';
  return { status: statusCode, headers: headers as Readonly<Record<string, string>>, ...(!isHead && { body }) };
};

/**
 * A function at an address of its own whose answers are streamed to signed-in users. A failure before the first byte is a problem document;
 * after it the stream breaks off, so that nobody takes a part for the whole.
 */
export const urlHandler = <P extends Schema = undefined, Q extends Schema = undefined>(edge: Edge<P, Q>) => {
  const respond = async (event: UrlEvent, stream: Writable): Promise<void> => {
    const answer = await answerOf(edge, event)
      .then(readyToSend)
      .catch((error: unknown) => refusalOf(error, event));
    await sendAnswer(stream, { ...answer, headers: { ...answer.headers, 'x-correlation-id': correlationOf(event) } });
    if (answer.status < 400) noteHandled();
  };

  return streamed<UrlEvent>((event, stream, context: Context) =>
    observed<UrlEvent, void>({ handle: (asked) => respond(asked, stream), correlationOf })(event, context),
  );
};
