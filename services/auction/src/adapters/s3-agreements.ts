import { createHash } from 'node:crypto';
import { GetObjectCommand, type GetObjectCommandOutput, NoSuchKey, S3Client } from '@aws-sdk/client-s3';
import { correlateWith } from '@ecom/lambda';
import type { AgreementFile } from '../domain/agreement';
import type { AgreementFiles } from '../use-cases/record-agreement';
import { FILE_NAME_METADATA } from './presigned-agreements';
import { CORRELATION_METADATA } from './presigned-uploads';

type Options = { readonly client?: Pick<S3Client, 'send'>; readonly bucket: string };

const announced = ({ Metadata = {}, ChecksumSHA256: checksum }: GetObjectCommandOutput) => {
  const { [FILE_NAME_METADATA]: fileName, [CORRELATION_METADATA]: correlationId } = Metadata;
  return {
    ...(checksum !== undefined && { checksum }),
    ...(fileName !== undefined && { fileName: decodeURIComponent(fileName) }),
    ...(correlationId !== undefined && { correlationId }),
  };
};

export const s3Agreements = ({ client = new S3Client({}), bucket }: Options): AgreementFiles => ({
  async read(key): Promise<AgreementFile | undefined> {
    try {
      const output = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key, ChecksumMode: 'ENABLED' }));
      const content = (await output.Body?.transformToByteArray()) ?? new Uint8Array();
      const sha256 = createHash('sha256').update(content).digest('base64');
      const file = { contentType: output.ContentType ?? '', content, sha256, ...announced(output) };
      // From here on the log speaks of the request that allowed the upload.
      if (file.correlationId !== undefined) correlateWith(file.correlationId);

      return file;
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  },
});
