import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { URL_PATH } from '../api/function-urls';
import { LocalCloudError } from '../errors';
import { type Guard, unguarded } from '../iam/guard';
import type { AsyncInvocations } from './async-invocations';
import { MAX_ASYNC_PAYLOAD_BYTES } from './async-invocations';
import { AwsError, asAwsError } from './aws-error';
import { bodyOf, type RunningServer, serve } from './http-server';
import { MAX_PAYLOAD_BYTES } from './invocation-messages';
import type { LambdaHost } from './lambda-host';

type Target = {
  readonly host: LambdaHost;
  readonly background: AsyncInvocations;
  /** Functions at addresses of their own, which share this port. */
  readonly urls?: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
};

const INVOKE = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;
const STATUS: Readonly<Record<string, number>> = {
  ResourceNotFoundException: 404,
  TooManyRequestsException: 429,
  RequestTooLargeException: 413,
};

const translate = (error: unknown): AwsError =>
  error instanceof LocalCloudError ? new AwsError(error.code, error.message, STATUS[error.code] ?? 500) : asAwsError(error);

const eventOf = (body: Buffer): unknown => {
  if (body.length === 0) return {};
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch (error) {
    throw new AwsError('InvalidRequestContentException', `Could not parse request body into json: ${(error as Error).message}`);
  }
};

const checkSize = (body: Buffer, limit: number) => {
  if (body.length > limit)
    throw new AwsError('RequestTooLargeException', `Request must be smaller than ${limit} bytes for the InvokeFunction operation`, 413);
};

type Answer = { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string };

const run = async (host: LambdaHost, name: string, event: unknown): Promise<Answer> => {
  const { payload, error } = await host.invoke(name, event);
  const headers = {
    'content-type': 'application/json',
    'x-amz-executed-version': '$LATEST',
    ...(error && { 'x-amz-function-error': 'Unhandled' }),
  };
  return { status: 200, headers, body: JSON.stringify(error ?? payload ?? null) };
};

const invoke = async ({ host, background }: Target, name: string, request: IncomingMessage): Promise<Answer> => {
  const type = request.headers['x-amz-invocation-type'] ?? 'RequestResponse';
  const body = await bodyOf(request);
  checkSize(body, type === 'Event' ? MAX_ASYNC_PAYLOAD_BYTES : MAX_PAYLOAD_BYTES);
  if (!host.find(name)) throw new AwsError('ResourceNotFoundException', `Function not found: ${name}`, 404);
  const event = eventOf(body);
  if (type === 'DryRun') return { status: 204 };
  if (type === 'RequestResponse') return run(host, name, event);
  if (type !== 'Event') throw new AwsError('InvalidParameterValueException', `Unsupported invocation type: ${type}`);
  await background.invoke(name, event);
  return { status: 202 };
};

const nameIn = ({ method, url = '/' }: IncomingMessage): string => {
  const name = INVOKE.exec(new URL(url, 'http://local').pathname)?.[1];
  if (method === 'POST' && name !== undefined) return decodeURIComponent(name);
  throw new AwsError('UnknownOperationException', `The local Lambda API has no ${method} ${url}; it offers Invoke.`, 404);
};

/** The Invoke operation of the Lambda API, for `LambdaClient` and the command line. */
export const startLambdaApi = (port: number, target: Target, guard: Guard = unguarded): Promise<RunningServer> => {
  const listener: RequestListener = async (request, response) => {
    try {
      if (target.urls && request.url?.startsWith(URL_PATH)) return await target.urls(request, response);
      const { status, headers, body } = await invoke(target, nameIn(request), request);
      response.writeHead(status, headers).end(body);
    } catch (error) {
      const { code, message, status } = translate(error);
      const headers = { 'content-type': 'application/json', 'x-amzn-errortype': code };
      response.writeHead(status, headers).end(JSON.stringify({ Type: 'User', Message: message }));
    }
  };
  return serve(port, 'the Lambda API', guard('lambda', listener));
};
