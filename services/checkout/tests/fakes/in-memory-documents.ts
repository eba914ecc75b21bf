import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { StoredFile } from '@ecom/lambda';
import { ReceiptNotFoundError, ReceiptUnavailableError } from '../../src/domain/errors';
import type { Documents } from '../../src/use-cases/ports';

export const inMemoryDocuments = (): Documents & { readonly file: (key: string) => StoredFile } => {
  const kept = new Map<string, Buffer>();
  const found = (key: string) => {
    const content = kept.get(key);
    if (!content) throw new ReceiptNotFoundError('Not there.');
    const etag = `"${createHash('md5').update(content).digest('hex')}"`;
    return { content, facts: { size: content.length, etag, modifiedAt: new Date(0) } };
  };

  return {
    keep: async (key, pdf) => {
      if (kept.has(key)) return false;
      kept.set(key, Buffer.from(pdf));
      return true;
    },
    file: (key) => ({
      facts: async () => found(key).facts,
      open: async (part) => {
        const { content, facts } = found(key);
        if (part && part.etag !== facts.etag) throw new ReceiptUnavailableError('Another one.');
        const wanted = part ? content.subarray(part.first, part.last + 1) : content;
        return { ...facts, body: Readable.from([wanted]) };
      },
    }),
  };
};
