import type { IncomingHttpHeaders } from 'node:http';

/** A request as bytes, with the little that is read of it. */
export type RawRequest = {
  readonly head: { readonly method: string; readonly url: string; readonly headers: IncomingHttpHeaders };
  readonly body: Buffer;
  readonly bytes: Buffer;
};

const END = Buffer.from('\r\n\r\n');
const MOST_HEAD_BYTES = 64 * 1024;

const parseHead = (text: string): RawRequest['head'] => {
  const [line = '', ...lines] = text.split('\r\n');
  const [method = '', url = '/'] = line.split(' ');
  const headers: Record<string, string> = {};
  for (const header of lines) {
    const colon = header.indexOf(':');
    headers[header.slice(0, colon).toLowerCase()] = header.slice(colon + 1).trim();
  }
  return { method, url, headers };
};

type Opened = { readonly head: RawRequest['head']; readonly start: number; readonly end: number };

/** @returns nothing while the head is not complete. @throws Error for a body of unknown length: no client of DynamoDB sends one. */
const open = (bytes: Buffer): Opened | undefined => {
  const end = bytes.indexOf(END);
  if (end < 0 && bytes.length > MOST_HEAD_BYTES) throw new Error('The head of a request is too long.');
  if (end < 0) return undefined;
  const head = parseHead(bytes.toString('latin1', 0, end));
  if (head.headers['transfer-encoding'] !== undefined) throw new Error('Requests to DynamoDB tell their length.');
  const start = end + END.length;
  return { head, start, end: start + Number(head.headers['content-length'] ?? 0) };
};

/** Cuts what arrives on a connection into requests. The reader answers false when it cannot be read on. */
export const createRequestReader = (onRequest: (request: RawRequest) => void): ((chunk: Buffer) => boolean) => {
  let pending: Buffer = Buffer.alloc(0);
  let opened: Opened | undefined;
  const cut = (): boolean => {
    opened ??= open(pending);
    if (!opened || pending.length < opened.end) return false;
    const { head, start, end } = opened;
    const bytes = pending.subarray(0, end);
    pending = pending.subarray(end);
    opened = undefined;
    onRequest({ head, body: bytes.subarray(start), bytes });
    return true;
  };
  return (chunk) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    try {
      while (cut());
      return true;
    } catch {
      return false;
    }
  };
};
