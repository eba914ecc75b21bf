import { currentCorrelationId } from '@ecom/lambda';
import type { UploadForm, UploadForms } from '../use-cases/request-picture-upload';
import { bucketAddress, type Environment, signatureAt } from './s3-signature';

/** An object carries the id of the request that allowed its upload: S3's own events know of no request. */
export const CORRELATION_METADATA = 'correlation-id';

type Options = { readonly bucket: string; readonly environment?: Environment };

/** Forms that let a browser post one object: its key, type, largest size and checksum are part of what is signed. */
export const presignedUploads =
  ({ bucket, environment = process.env }: Options): UploadForms =>
  ({ key, contentType, largest, checksum, now, expiresAt }): UploadForm => {
    const { origin, prefix } = bucketAddress(bucket, environment);
    const { time, token, credential, sign } = signatureAt(now, environment);
    const correlationId = currentCorrelationId();
    const signed = {
      key,
      'Content-Type': contentType,
      ...(correlationId !== undefined && { [`x-amz-meta-${CORRELATION_METADATA}`]: correlationId }),
      ...(checksum !== undefined && { 'x-amz-checksum-algorithm': 'SHA256', 'x-amz-checksum-sha256': checksum }),
      'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
      'X-Amz-Credential': credential,
      'X-Amz-Date': time,
      ...(token !== undefined && { 'X-Amz-Security-Token': token }),
    };
    const conditions = [
      { bucket },
      ['content-length-range', 1, largest],
      ...Object.entries(signed).map(([name, value]) => ['eq', `$${name}`, value]),
    ];
    const policy = Buffer.from(JSON.stringify({ expiration: expiresAt.toISOString(), conditions })).toString('base64');

    return { url: `${origin}${prefix}/`, fields: { ...signed, Policy: policy, 'X-Amz-Signature': sign(policy) } };
  };
