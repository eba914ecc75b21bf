import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Writable } from 'node:stream';
import { answerOf, lambdaContext, urlRequest } from '@ecom/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { s3Documents, s3File } from '../../src/adapters/s3-documents';
import { behavesLikeDocuments } from '../behaviours/documents';
import { anOrder } from '../builders/order';
import { type ReceiptStore, startReceiptStore } from '../builders/stored-receipt';

await vi.hoisted(async () => {
  for (const name of ['ORDER_TABLE', 'RECEIPTS_BUCKET', 'USER_POOL_ID', 'USER_POOL_CLIENT_ID']) vi.stubEnv(name, 'eu-west-1_none');
  (await import('@ecom/testing')).playStreamingRuntime();
});
const { makeHandler } = await import('../../src/functions/open-receipt/handler');

let store: ReceiptStore;
beforeAll(async () => {
  store = await startReceiptStore();
});
afterAll(() => store.stop());

describe('documents in their bucket', () => {
  behavesLikeDocuments(() => ({ ...s3Documents(store), file: s3File(store) }));
});

const MEGABYTE = 1024 * 1024;
/** What a stream may hold of its own accord: a few pieces of 64 KB on each side of it. */
const HELD = 512 * 1024;

/** Opens an object by the function's own handler, for a reader that takes a piece when it is told. */
const opened = async (key: string, onPiece: (piece: Buffer, held: () => number) => Promise<void>) => {
  let body: IncomingMessage | undefined;
  let received = 0;
  let before = 0;
  const file = (name: string) => {
    const stored = s3File(store)(name);
    return {
      ...stored,
      open: async (part?: Parameters<typeof stored.open>[0]) => {
        const found = await stored.open(part);
        body = found.body as IncomingMessage;
        before = body.socket.bytesRead;
        return found;
      },
    };
  };
  const reader = new Writable({
    write: (piece: Buffer, _encoding, done) => {
      received += piece.length;
      onPiece(piece, () => (body?.socket.bytesRead ?? 0) - before - received).then(() => done(), done);
    },
  });
  const handler = makeHandler({
    authorize: async () => ({ userId: 'usr_2', groups: 'buyers' }),
    openReceipt: async () => key,
    file,
  });
  await handler(urlRequest({ path: `/${anOrder().orderId}` }) as never, reader, lambdaContext());
};

describe('a document on its way', () => {
  it('B-RCP-2: that cannot be read is a problem before anything is sent, to be asked for again', async () => {
    const file = s3File({ ...store, bucket: 'no-such-bucket' });
    const handler = makeHandler({ authorize: async () => ({ userId: 'usr_2', groups: '' }), openReceipt: async () => 'a.pdf', file });
    const { statusCode, headers, body } = await answerOf(handler, urlRequest({ path: `/${anOrder().orderId}` }));

    expect([statusCode, headers['content-type'], headers['retry-after']]).toEqual([503, 'application/problem+json', '1']);
    expect(body.toString('utf8')).toContain('CHECKOUT_RECEIPT_UNAVAILABLE');
  });

  it.each([8, 20])('B-RCP-3: of %i MB is never held but for some pieces, however slow its reader is', async (megabytes) => {
    const bytes = await store.put(`receipts/${megabytes}.pdf`, megabytes);
    const hash = createHash('sha256');
    let most = 0;
    let stalled = false;
    await opened(`receipts/${megabytes}.pdf`, async (piece, held) => {
      hash.update(piece);
      most = Math.max(most, held());
      if (stalled) return;
      stalled = true;
      // The store has all the turns that it needs to send everything; nobody may have taken it.
      for (let turn = 0; turn < 2_000; turn += 1) await new Promise(setImmediate);
      most = Math.max(most, held());
    });

    expect(hash.digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(most).toBeLessThan(HELD);
    expect(megabytes * MEGABYTE).toBeGreaterThan(8 * HELD);
  });

  it('B-RCP-2: that breaks off on its way is never taken for the whole', async () => {
    await store.put('receipts/broken.pdf', 8);
    const broken = opened('receipts/broken.pdf', async () => {
      throw new Error('the reader is gone');
    });

    await expect(broken).rejects.toThrow('the reader is gone');
  });
});
