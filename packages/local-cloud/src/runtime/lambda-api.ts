import type { IncomingMessage, ServerResponse } from 'node:http';
import { LocalCloudError } from '../errors';
import type { AsyncInvocations } from './async-invocations';
import { MAX_ASYNC_PAYLOAD_BYTES } from './async-invocations';
import { AwsError, asAwsError } from './aws-error';
import { bodyOf, type RunningServer, serve } from './http-server';
import { MAX_PAYLOAD_BYTES } from './invocation-messages';
import type { LambdaHost } from './lambda-host';

type Target = { readonly host: LambdaHost; readonly background: AsyncInvocations };

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

const wait = async (host: LambdaHost, name: string, event: unknown, response: ServerResponse): Promise<void> => {
  const { payload, error } = await host.invoke(name, event);
  if (error) response.setHeader('x-amz-function-error', 'Unhandled');
  response
    .writeHead(200, { 'content-type': 'application/json', 'x-amz-executed-version': '$LATEST' })
    .end(JSON.stringify(error ?? payload ?? null));
};

const invoke = async ({ host, background }: Target, name: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const type = request.headers['x-amz-invocation-type'] ?? 'RequestResponse';
  const body = await bodyOf(request);
  checkSize(body, type === 'Event' ? MAX_ASYNC_PAYLOAD_BYTES : MAX_PAYLOAD_BYTES);
  const spec = host.find(name);
  if (!spec) throw new AwsError('ResourceNotFoundException', `Function not found: ${name}`, 404);
  const event = eventOf(body);
  if (type === 'DryRun') return void response.writeHead(204).end();
  if (type === 'RequestResponse') return wait(host, spec.name, event, response);
  if (type !== 'Event') throw new AwsError('InvalidParameterValueException', `Unsupported invocation type: ${type}`);
  await background.invoke(spec.name, event);
  response.writeHead(202).end();
};

/** The Invoke operation of the Lambda API, for `LambdaClient` and the command line. */
export const startLambdaApi = (port: number, target: Target): Promise<RunningServer> =>
  serve(port, 'the Lambda API', async (request, response) => {
    try {
      const name = INVOKE.exec(new URL(request.url ?? '/', 'http://local').pathname)?.[1];
      if (request.method !== 'POST' || name === undefined) {
        throw new AwsError(
          'UnknownOperationException',
          `The local Lambda API has no ${request.method} ${request.url}; it offers Invoke.`,
          404,
        );
      }
      await invoke(target, decodeURIComponent(name), request, response);
    } catch (error) {
      const { code, message, status } = translate(error);
      response
        .writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': code })
        .end(JSON.stringify({ Type: 'User', Message: message }));
    }
  });
