import { PassThrough, type Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Context, LambdaFunctionURLEvent } from 'aws-lambda';
import { lambdaContext } from './http';

type Head = { readonly statusCode: number; readonly headers: Readonly<Record<string, string>> };
type Handler = (event: never, stream: Writable, context: Context) => Promise<void>;

const heads = new WeakMap<Writable, Head>();

/** Plays the `awslambda` of the managed runtime; call it before handlers are imported, with `vi.hoisted`. */
export const playStreamingRuntime = (): void => {
  const from = (stream: Writable, head: Head): Writable => {
    heads.set(stream, head);
    return stream;
  };
  Object.assign(globalThis, { awslambda: { streamifyResponse: (handler: Handler) => handler, HttpResponseStream: { from } } });
};

type UrlRequest = { readonly method?: string; readonly path?: string; readonly headers?: object; readonly query?: object };

/** @returns the event of a function URL, with request id `req-1`. */
export const urlRequest = ({ method = 'GET', path = '/', headers = {}, query }: UrlRequest = {}): LambdaFunctionURLEvent =>
  ({
    version: '2.0',
    rawPath: path,
    headers,
    ...(query && { queryStringParameters: query }),
    requestContext: { requestId: 'req-1', http: { method, path } },
  }) as unknown as LambdaFunctionURLEvent;

export type Received = Head & { readonly body: Buffer };

/** Runs a streaming handler, and reads what it sends. @throws what breaks the stream off */
export const answerOf = async (handler: Handler, event: LambdaFunctionURLEvent): Promise<Received> => {
  const stream = new PassThrough();
  const [, body] = await Promise.all([handler(event as never, stream, lambdaContext()), buffer(stream)]);
  return { ...(heads.get(stream) ?? { statusCode: 200, headers: {} }), body };
};
