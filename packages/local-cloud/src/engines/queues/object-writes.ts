import { createHash } from 'node:crypto';
import type { Request } from './fastify-types';
import type { S3Store } from './fauxqs-internals';
import type { Refusal } from './s3-refusal';

const isThere = (s3: S3Store, bucket: string, key: string): boolean => {
  try {
    s3.headObject(bucket, key);
    return true;
  } catch {
    return false;
  }
};

/** A body in chunks carries its checksum behind it; the engine takes that apart. */
const isChunked = ({ headers }: Request): boolean => String(headers['content-encoding'] ?? '').includes('aws-chunked');

const wrongChecksum = (request: Request): boolean => {
  const wanted = request.headers['x-amz-checksum-sha256'];
  if (typeof wanted !== 'string' || isChunked(request) || !Buffer.isBuffer(request.body)) return false;
  return createHash('sha256').update(request.body).digest('base64') !== wanted;
};

/** Why S3 would not store this object: `If-None-Match: *` and something is there, or a content that is not what its checksum says. */
export const writeRefusal = (request: Request, s3: S3Store): Refusal | undefined => {
  const { method, headers, params } = request;
  if (method !== 'PUT' || (params['*'] ?? '') === '') return undefined;
  if (headers['if-none-match'] === '*' && isThere(s3, params['bucket'] ?? '', params['*'] ?? ''))
    return { status: 412, code: 'PreconditionFailed', message: 'At least one of the pre-conditions you specified did not hold' };
  if (wrongChecksum(request))
    return { status: 400, code: 'BadDigest', message: 'The SHA256 you specified did not match the calculated checksum.' };
  return undefined;
};
