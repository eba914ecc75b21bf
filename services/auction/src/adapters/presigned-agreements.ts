import { currentCorrelationId } from '@ecom/lambda';
import type { UploadAddresses } from '../use-cases/request-agreement-upload';
import { CORRELATION_METADATA } from './presigned-uploads';
import { presignedUrl } from './presigned-url';
import type { Environment } from './s3-signature';

/** Metadata is ASCII: the name travels encoded. */
export const FILE_NAME_METADATA = 'file-name';

type Options = { readonly bucket: string; readonly environment?: Environment };

/** Addresses that take one document: type, length, checksum and that nothing is there yet are part of what is signed. */
export const presignedAgreements =
  ({ bucket, environment = process.env }: Options): UploadAddresses =>
  ({ key, contentType, size, sha256, fileName, now, seconds }) => {
    const correlationId = currentCorrelationId();
    const headers = {
      'content-type': contentType,
      'if-none-match': '*',
      'x-amz-checksum-sha256': sha256,
      ...(correlationId !== undefined && { [`x-amz-meta-${CORRELATION_METADATA}`]: correlationId }),
      ...(fileName !== undefined && { [`x-amz-meta-${FILE_NAME_METADATA}`]: encodeURIComponent(fileName) }),
    };
    const signed = { ...headers, 'content-length': String(size) };

    // Whoever sends the file says its length anyway; browsers let nobody else say it.
    return { url: presignedUrl({ method: 'PUT', bucket, key, at: now, seconds, headers: signed, environment }), headers };
  };
