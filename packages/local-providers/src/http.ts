import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request, read to its end. */
export type ProviderRequest = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
};

export type ProviderAnswer = { readonly status: number; readonly body: unknown; readonly headers?: Readonly<Record<string, string>> };

/** Answers a request, or `undefined` when the path is not its own. */
export type Provider = (request: ProviderRequest) => ProviderAnswer | undefined;

export type RunningServer = { readonly url: string; stop(): Promise<void> };

const MAX_BYTES = 1024 * 1024;

/** @throws Error when there is more than any provider takes */
export const readRequest = async (request: IncomingMessage): Promise<ProviderRequest> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length;
    if (bytes > MAX_BYTES) throw new Error(`A request may have ${MAX_BYTES} bytes.`);
    chunks.push(chunk as Buffer);
  }
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://local');
  const { method = 'GET', headers } = request;
  return { method, path: pathname, query: searchParams, headers, body: Buffer.concat(chunks).toString('utf8') };
};

/** Listens on this machine only; port 0 takes any that is free. */
export const listen = async (port: number, listener: Parameters<typeof createServer>[1]): Promise<RunningServer> => {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
};

export const headerOf = ({ headers }: ProviderRequest, name: string): string | undefined => {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
};

/** @returns undefined for what is no JSON object */
export const jsonOf = (text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
};
