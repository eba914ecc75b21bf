import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, S3Client } from '@aws-sdk/client-s3';
import { correlateWith } from '@ecom/lambda';
import { HEAD_BYTES, type UploadedFile } from '../domain/picture';
import type { PictureFiles } from '../use-cases/attach-picture';
import { CORRELATION_METADATA } from './presigned-uploads';

type Options = { readonly client?: Pick<S3Client, 'send'>; readonly bucket: string };

const sizeOf = (range: string | undefined, length: number | undefined): number => Number(range?.split('/')[1] ?? length ?? 0);

const isEmpty = (error: unknown): boolean => error instanceof Error && error.name === 'InvalidRange';

export const s3Pictures = ({ client = new S3Client({}), bucket }: Options): PictureFiles => ({
  async inspect(key): Promise<UploadedFile | undefined> {
    try {
      const { Body, ContentRange, ContentLength, ContentType, Metadata } = await client.send(
        new GetObjectCommand({ Bucket: bucket, Key: key, Range: `bytes=0-${HEAD_BYTES - 1}` }),
      );
      const head = (await Body?.transformToByteArray()) ?? new Uint8Array();
      const correlationId = Metadata?.[CORRELATION_METADATA];
      const file = { contentType: ContentType ?? '', size: sizeOf(ContentRange, ContentLength), head };
      if (correlationId === undefined) return file;

      // From here on the log speaks of the request that allowed the upload.
      correlateWith(correlationId);
      return { ...file, correlationId };
    } catch (error) {
      if (error instanceof NoSuchKey || isEmpty(error)) return undefined;
      throw error;
    }
  },
  async remove(key) {
    await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
  },
});
