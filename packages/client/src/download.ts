import type { ClientOptions } from './client';
import { usualPatience } from './retry';
import { answered, bearer, headersOf, successOf } from './send';

export type DownloadOptions = Pick<ClientOptions, 'token' | 'patience' | 'fetch'> & {
  /** Bytes that are there already, of a download that broke off. */
  readonly from?: number;
  readonly signal?: AbortSignal;
  readonly correlationId?: string;
};

/**
 * Gets a file at an address that an answer has told, such as `receiptUrl` of an order. The body is still to be read: as a stream, a blob, bytes.
 * @throws ProblemError for every status from 400 on
 * @example await pipeline(Readable.fromWeb((await download(order.receiptUrl, { token })).body), createWriteStream('receipt.pdf'))
 */
export const download = async (
  url: string,
  { token, patience, fetch, from, signal, correlationId }: DownloadOptions,
): Promise<Response> => {
  const headers = headersOf({
    authorization: bearer(await token?.()),
    range: from === undefined ? undefined : `bytes=${from}-`,
    'x-correlation-id': correlationId,
  });
  const name = `GET ${url}`;
  const request = { url, name, init: { method: 'GET', headers, ...(signal && { signal }) }, isRepeatable: true };
  const sending = {
    baseUrl: '',
    token: () => undefined,
    newIdempotencyKey: () => undefined,
    patience: { ...usualPatience, ...patience },
    fetch: fetch ?? globalThis.fetch,
    onAnswer: () => undefined,
  };

  return successOf(await answered(request, { options: signal ? { signal } : {}, sending }), name);
};
