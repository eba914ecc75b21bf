import type { IncomingMessage, ServerResponse } from 'node:http';
import { LocalCloudError } from '../errors';
import type { LocalClock } from '../model';
import type { FunctionUrlSpec } from '../resource-specs';
import { functionNameOf } from '../runtime/function-names';
import { bodyOf } from '../runtime/http-server';
import type { LambdaHost } from '../runtime/lambda-host';
import type { StreamListener } from '../runtime/service-worker';
import { type Fields, isFields } from './api-service';
import { functionUrlEvent } from './function-url-event';

export const URL_PATH = '/function-urls/';

type Target = { readonly host: LambdaHost; readonly urls: readonly FunctionUrlSpec[]; readonly clock: LocalClock };

const plain = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

const failed = (response: ServerResponse, status = 502): void => plain(response, status, { Message: 'Internal Server Error' });

/** Headers and cookies of an answer, whether buffered or streamed. */
const writeHead = (response: ServerResponse, { statusCode = 200, headers = {}, cookies }: Fields): void => {
  const named = Object.entries(headers as Readonly<Record<string, unknown>>).map(([name, value]) => [name, String(value)]);
  const fields = { 'content-type': 'application/octet-stream', ...Object.fromEntries(named) };
  response.writeHead(Number(statusCode), Array.isArray(cookies) ? { ...fields, 'set-cookie': cookies as string[] } : fields);
};

const isAnswer = (payload: unknown): payload is Fields => isFields(payload) && payload['statusCode'] !== undefined;

/** Without a status code, all of what the function returned is the body. */
const sendBuffered = (response: ServerResponse, payload: unknown): void => {
  if (!isAnswer(payload)) return plain(response, 200, payload ?? null);
  const { body = '', isBase64Encoded } = payload;
  writeHead(response, { ...payload, headers: { 'content-type': 'application/json', ...(payload['headers'] as object) } });
  response.end(isBase64Encoded === true ? Buffer.from(String(body), 'base64') : String(body));
};

/** Passes chunks on as they come; the function waits while whoever reads them is slow. */
const streamTo = (response: ServerResponse): StreamListener => {
  let head: Fields = {};
  const begin = () => {
    if (!response.headersSent) writeHead(response, head);
  };
  return (message, ready) => {
    if ('metadata' in message) {
      head = { ...head, ...message.metadata };
      return;
    }
    begin();
    if (response.destroyed || response.write(message.chunk)) ready();
    else response.once('drain', ready).once('close', ready);
  };
};

const pathBehind = (request: IncomingMessage, functionName: string): string => {
  const { pathname } = new URL(request.url ?? '/', 'http://local');
  return pathname.slice(URL_PATH.length + functionName.length) || '/';
};

const answerStreamed = async (
  response: ServerResponse,
  run: (onStream: StreamListener) => Promise<{ readonly error?: unknown }>,
): Promise<void> => {
  const heads: Fields[] = [];
  const stream = streamTo(response);
  const { error } = await run((message, ready) => {
    if ('metadata' in message) heads.push(message.metadata);
    stream(message, ready);
  });
  // What has begun cannot become an error any more: the reader sees that it breaks off.
  if (error) return response.headersSent ? void response.destroy() : failed(response);
  if (!response.headersSent) writeHead(response, Object.assign({}, ...heads));
  response.end();
};

const nameIn = (request: IncomingMessage): string => decodeURIComponent((request.url ?? '').slice(URL_PATH.length).split(/[/?]/)[0] ?? '');

/** Serves functions at addresses of their own. */
export const functionUrls =
  ({ host, urls, clock }: Target) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const functionName = nameIn(request);
    const url = urls.find(({ functionArn }) => functionNameOf(functionArn) === functionName);
    if (!url) return plain(response, 404, { Message: null });
    if (url.authType !== 'NONE') return plain(response, 403, { Message: 'Forbidden' });
    const event = functionUrlEvent(
      { request, body: await bodyOf(request), functionName, now: clock.now() },
      pathBehind(request, functionName),
    );
    try {
      if (url.invokeMode === 'RESPONSE_STREAM')
        return await answerStreamed(response, (onStream) => host.invoke(functionName, event, { onStream }));
      const { payload, error } = await host.invoke(functionName, event);
      if (error) failed(response);
      else sendBuffered(response, payload);
    } catch (error) {
      if (!(error instanceof LocalCloudError)) throw error;
      failed(response, error.code === 'TooManyRequestsException' ? 429 : 502);
    }
  };
