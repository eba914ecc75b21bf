import type { Readable } from 'node:stream';
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { FileFacts, StoredFile } from '@ecom/lambda';
import { ReceiptNotFoundError, ReceiptUnavailableError } from '../domain/errors';
import type { Documents } from '../use-cases/ports';

type Options = { readonly bucket: string; readonly client?: Pick<S3Client, 'send'> };
type Found = { readonly ETag?: string | undefined; readonly LastModified?: Date | undefined; readonly ContentLength?: number | undefined };

const PDF = 'application/pdf';

/** Writes each document once: whoever comes later finds it there. */
export const s3Documents = ({ bucket, client = new S3Client({}) }: Options): Documents => ({
  async keep(key, pdf) {
    try {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: pdf, ContentType: PDF, IfNoneMatch: '*' }));
      return true;
    } catch (error) {
      if ((error as Error).name === 'PreconditionFailed') return false;
      throw error;
    }
  },
});

const absent = new Set(['NoSuchKey', 'NotFound']);

const translated = (error: unknown): Error =>
  absent.has((error as Error).name)
    ? new ReceiptNotFoundError('The document is not made yet: ask again in a moment.')
    : new ReceiptUnavailableError('The document cannot be read at the moment.', {}, { cause: error });

const asked = async <Answer>(call: Promise<Answer>): Promise<Answer> => {
  try {
    return await call;
  } catch (error) {
    throw translated(error);
  }
};

const factsOf = ({ ETag = '', LastModified = new Date(0), ContentLength = 0 }: Found): FileFacts => ({
  etag: ETag,
  modifiedAt: LastModified,
  size: ContentLength,
});

/** A document as it is read: in pieces, no faster than somebody takes them. @throws ReceiptNotFoundError, ReceiptUnavailableError */
export const s3File =
  ({ bucket: Bucket, client = new S3Client({}) }: Options) =>
  (Key: string): StoredFile => ({
    facts: async () => factsOf(await asked(client.send(new HeadObjectCommand({ Bucket, Key })))),
    open: async (part) => {
      const only = part && { Range: `bytes=${part.first}-${part.last}`, IfMatch: part.etag };
      const found = await asked(client.send(new GetObjectCommand({ Bucket, Key, ...only })));
      return { ...factsOf(found), body: found.Body as Readable };
    },
  });
