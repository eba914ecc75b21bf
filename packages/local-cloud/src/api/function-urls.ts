import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Exchange } from '../contracts/http-contract';
import { LocalCloudError } from '../errors';
import type { LocalClock } from '../model';
import type { Cors, FunctionUrlSpec } from '../resource-specs';
import { functionNameOf } from '../runtime/function-names';
import { bodyOf } from '../runtime/http-server';
import type { LambdaHost } from '../runtime/lambda-host';
import type { StreamListener } from '../runtime/service-worker';
import { type Fields, isFields } from './api-service';
import { corsHeaders, preflightHeaders } from './cors';
import { functionUrlEvent } from './function-url-event';

export const URL_PATH = '/function-urls/';

type Target = {
  readonly host: LambdaHost;
  readonly urls: readonly FunctionUrlSpec[];
  readonly clock: LocalClock;
  /** Told of every answer that came to its end. */
  readonly onAnswer?: (exchange: Exchange) => void;
};

const plain = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

const failed = (response: ServerResponse, status = 502): void => plain(response, status, { Message: 'Internal Server Error' });

/** Headers and cookies of an answer, whether buffered or streamed. */
const writeHead = (response: ServerResponse, { statusCode = 200, headers = {}, cookies }: Fields): void => {
  const named = Object.entries(headers as Readonly<Record<string, unknown>>).map(([name, value]) => [name, String(value)] as const);
  response.setHeaders(new Map([['content-type', 'application/octet-stream'], ...named]));
  if (Array.isArray(cookies)) response.setHeader('set-cookie', cookies as string[]);
  response.writeHead(Number(statusCode));
};

const isAnswer = (payload: unknown): payload is Fields => isFields(payload) && payload['statusCode'] !== undefined;

/** Without a status code, all of what the function returned is the body. */
const sendBuffered = (response: ServerResponse, payload: unknown): void => {
  if (!isAnswer(payload)) {
    plain(response, 200, payload ?? null);
    return;
  }
  const { body = '', isBase64Encoded } = payload;
  writeHead(response, { ...payload, headers: { 'content-type': 'application/json', ...(payload['headers'] as object) } });
  response.end(isBase64Encoded === true ? Buffer.from(String(body), 'base64') : String(body));
};

type Outcome = { readonly payload?: unknown; readonly error?: unknown };

const answerBuffered = async (response: ServerResponse, run: () => Promise<Outcome>): Promise<void> => {
  const { payload, error } = await run();
  if (error) failed(response);
  else sendBuffered(response, payload);
};

/** Calls back when more may be written, or when nobody reads any more. */
const onceWritable = (response: ServerResponse, ready: () => void): void => {
  const go = () => {
    response.off('drain', go).off('close', go);
    ready();
  };
  response.on('drain', go).on('close', go);
};

type Answering = { readonly response: ServerResponse; readonly heard: Buffer[] };

const isJson = (response: ServerResponse): boolean => /json/.test(String(response.getHeader('content-type')));

/** Passes chunks on as they come; the function waits while whoever reads them is slow. */
const answerStreamed = async ({ response, heard }: Answering, run: (onStream: StreamListener) => Promise<Outcome>): Promise<void> => {
  let head: Fields = {};
  const begin = () => {
    if (!response.headersSent) writeHead(response, head);
  };
  const { error } = await run((message, ready) => {
    if ('metadata' in message) {
      head = { ...head, ...message.metadata };
      return;
    }
    begin();
    if (isJson(response)) heard.push(Buffer.from(message.chunk));
    if (response.destroyed || response.write(message.chunk)) ready();
    else onceWritable(response, ready);
  });
  if (!error) begin();
  // What has begun cannot become an error any more: whoever reads it sees that it breaks off.
  if (!error) response.end();
  else if (response.headersSent) response.destroy();
  else failed(response);
};

const nameIn = (request: IncomingMessage): string => decodeURIComponent((request.url ?? '').slice(URL_PATH.length).split(/[/?]/)[0] ?? '');

const pathBehind = (request: IncomingMessage, functionName: string): string => {
  const { pathname } = new URL(request.url ?? '/', 'http://local');
  return pathname.slice(URL_PATH.length + functionName.length) || '/';
};

const refusedBy = (error: unknown): number => {
  if (!(error instanceof LocalCloudError)) throw error;
  return error.code === 'TooManyRequestsException' ? 429 : 502;
};

/** Says what a page of another origin may do. @returns whether that was all it asked, as browsers do before a request */
const grantOrigin = (request: IncomingMessage, response: ServerResponse, cors: Cors | undefined): boolean => {
  const { origin, 'access-control-request-method': wanted } = request.headers;
  if (!cors || origin === undefined) return false;
  const isQuestion = request.method === 'OPTIONS' && wanted !== undefined;
  response.setHeaders(new Map(Object.entries(isQuestion ? preflightHeaders(cors, origin) : corsHeaders(cors, origin))));
  if (isQuestion) response.writeHead(200).end();
  return isQuestion;
};

type Said = { readonly url: FunctionUrlSpec; readonly body: string };

/** Functions are documented under their own names, the end of those that they are deployed under. */
const exchangeOf = (request: IncomingMessage, response: ServerResponse, { url, body }: Said): Exchange => ({
  service: url.service,
  method: request.method ?? 'GET',
  route: '',
  operationId: functionNameOf(url.functionArn).split('-').at(-1) ?? '',
  requestBody: '',
  status: response.statusCode,
  contentType: String(response.getHeader('content-type') ?? ''),
  body,
});

/** Serves functions at addresses of their own. */
export const functionUrls =
  ({ host, urls, clock, onAnswer }: Target) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const functionName = nameIn(request);
    const url = urls.find(({ functionArn }) => functionNameOf(functionArn) === functionName);
    if (!url) return plain(response, 404, { Message: null });
    if (grantOrigin(request, response, url.cors)) return;
    const body = await bodyOf(request);
    const heard: Buffer[] = [];
    const event = functionUrlEvent({ request, body, functionName, now: clock.now() }, pathBehind(request, functionName));
    const streams = url.invokeMode === 'RESPONSE_STREAM';
    const answer = streams
      ? answerStreamed({ response, heard }, (onStream) => host.invoke(functionName, event, { onStream }))
      : answerBuffered(response, () => host.invoke(functionName, event));
    await answer.catch((error: unknown) => failed(response, refusedBy(error)));
    if (streams && response.writableEnded) onAnswer?.(exchangeOf(request, response, { url, body: Buffer.concat(heard).toString('utf8') }));
  };
