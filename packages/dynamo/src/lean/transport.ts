import type { IncomingMessage, RequestOptions } from 'node:http';
import { DynamoUnreachableError } from './dynamo-error';

/** Milliseconds for one attempt; DynamoDB answers single items in single digits. */
const ATTEMPT_TIMEOUT = 2_000;
const CONNECTIONS = 50;

export type Response = { readonly statusCode: number; readonly body: string };
export type Send = (request: RequestOptions, body: string) => Promise<Response>;

const read = async (response: IncomingMessage): Promise<Response> => {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);

  return { statusCode: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') };
};

/**
 * Connections that stay open between invocations.
 * The module is fetched without an import statement: importing node:http from ESM builds its whole namespace at every cold start.
 */
export const keepAliveTransport = (protocol: string): Send => {
  const http = process.getBuiltinModule(protocol === 'http:' ? 'node:http' : 'node:https') as typeof import('node:https');
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });

  return (options, body) =>
    new Promise((resolve, reject) => {
      const fail = (error: Error) => reject(new DynamoUnreachableError(`DynamoDB did not answer: ${error.message}`, { cause: error }));
      const request = http.request({ ...options, agent, timeout: ATTEMPT_TIMEOUT }, (response) => read(response).then(resolve, fail));
      request.on('timeout', () => request.destroy(new Error(`no answer within ${ATTEMPT_TIMEOUT} ms`)));
      request.on('error', fail);
      request.end(body);
    });
};
