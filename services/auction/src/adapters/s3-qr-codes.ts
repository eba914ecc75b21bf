import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { QrFiles } from '../use-cases/generate-qr-code';

type Options = { readonly client?: Pick<S3Client, 'send'>; readonly bucket: string };

export const s3QrCodes = ({ client = new S3Client({}), bucket }: Options): QrFiles => ({
  async put(key, contentType, content) {
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, ContentType: contentType, Body: content }));
  },
});
