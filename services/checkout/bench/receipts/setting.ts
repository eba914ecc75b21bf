import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { S3Client } from '@aws-sdk/client-s3';
import type { StoredFile } from '@ecom/lambda';
import { lambdaContext, urlRequest } from '@ecom/testing';
import { anOrder } from '../../tests/builders/order';

export const arms = ['streamed', 'buffered'] as const;
export type Arm = (typeof arms)[number];

type Head = { readonly statusCode: number; readonly headers: Readonly<Record<string, string>> };

/** Plays the runtime of Lambda over HTTP: the head leaves with the first byte. */
const playRuntime = (): void => {
  const from = (response: ServerResponse, { statusCode, headers }: Head) => response.writeHead(statusCode, headers);
  Object.assign(globalThis, { awslambda: { streamifyResponse: (handler: unknown) => handler, HttpResponseStream: { from } } });
};

const startStore = async (sizes: readonly number[]) => {
  const child = fork(fileURLToPath(new URL('store.ts', import.meta.url)), sizes.map(String));
  const [url] = (await once(child, 'message')) as [string];
  return { url, stop: () => child.kill() };
};

/** What the function would do without a stream: have everything before it answers. */
const collecting = (file: StoredFile): StoredFile => ({
  ...file,
  open: async (part) => {
    const { body, ...facts } = await file.open(part);
    return { ...facts, body: Readable.from([await buffer(body)]) };
  },
});

/** The function itself behind an address, `/<arm>/<megabytes>`, with its store in another process. */
export const openSetting = async (sizes: readonly number[]) => {
  playRuntime();
  for (const name of ['ORDER_TABLE', 'RECEIPTS_BUCKET', 'USER_POOL_ID', 'USER_POOL_CLIENT_ID']) process.env[name] = 'eu-west-1_none';
  process.env['POWERTOOLS_METRICS_DISABLED'] = 'true';
  const [{ makeHandler }, { s3File }] = await Promise.all([
    import('../../src/functions/open-receipt/handler'),
    import('../../src/adapters/s3-documents'),
  ]);
  const store = await startStore(sizes);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new S3Client({ endpoint: store.url, region: 'us-east-1', credentials, forcePathStyle: true });
  const stored = s3File({ bucket: 'receipts', client });
  const handlerOf = (arm: Arm, megabytes: string) =>
    makeHandler({
      authorize: async () => ({ userId: 'usr_2', groups: 'buyers' }),
      openReceipt: async () => `receipts/${megabytes}.pdf`,
      file: (key) => (arm === 'streamed' ? stored(key) : collecting(stored(key))),
    });
  const event = urlRequest({ path: `/${anOrder().orderId}` }) as never;
  const server = createServer((request, response) => {
    const [, arm, megabytes = ''] = (request.url ?? '').split('/');
    handlerOf(arm as Arm, megabytes)(event, response, lambdaContext()).catch(() => response.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
      client.destroy();
      store.stop();
    },
  };
};
