import { text } from 'node:stream/consumers';
import type { StoredFile } from '@ecom/lambda';
import { beforeEach, expect, it } from 'vitest';
import type { Documents } from '../../src/use-cases/ports';

export type DocumentsUnderTest = Documents & { readonly file: (key: string) => StoredFile };

/** What every place for documents does: the fake of the unit tests and the bucket are held to the same. */
export const behavesLikeDocuments = (start: () => DocumentsUnderTest): void => {
  let documents: DocumentsUnderTest;
  let key = '';
  let count = 0;
  beforeEach(() => {
    documents = start();
    count += 1;
    key = `receipts/ord_${count}.pdf`;
  });
  const read = async (part?: Parameters<StoredFile['open']>[0]) => text((await documents.file(key).open(part)).body);

  it('B-RCP-5: keep what came first, and say so to who comes later', async () => {
    expect(await documents.keep(key, Buffer.from('first'))).toBe(true);
    expect(await documents.keep(key, Buffer.from('second'))).toBe(false);
    expect(await read()).toBe('first');
  });

  it('keep one of many that come at once', async () => {
    const kept = await Promise.all(['a', 'b', 'c', 'd'].map((content) => documents.keep(key, Buffer.from(content))));
    expect(kept.filter(Boolean)).toHaveLength(1);
  });

  it('are described, and opened whole or in part', async () => {
    await documents.keep(key, Buffer.from('abcdef'));
    const facts = await documents.file(key).facts();
    expect(facts).toMatchObject({ size: 6, etag: expect.stringMatching(/^".+"$/), modifiedAt: expect.any(Date) });
    expect(await read({ first: 1, last: 3, etag: facts.etag })).toBe('bcd');
    expect((await documents.file(key).open()).size).toBe(6);
  });

  it('B-RCP-2: that are not there are not found, before a byte is sent', async () => {
    await expect(documents.file('receipts/none.pdf').facts()).rejects.toMatchObject({ code: 'CHECKOUT_RECEIPT_NOT_FOUND' });
    await expect(documents.file('receipts/none.pdf').open()).rejects.toMatchObject({ code: 'CHECKOUT_RECEIPT_NOT_FOUND' });
  });

  it('are of no use in parts of another', async () => {
    await documents.keep(key, Buffer.from('abcdef'));
    const part = { first: 0, last: 1, etag: '"other"' };
    await expect(documents.file(key).open(part)).rejects.toMatchObject({ code: 'CHECKOUT_RECEIPT_UNAVAILABLE' });
  });
};
