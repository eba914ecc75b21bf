import { createHash } from 'node:crypto';
import type { Clock } from '@ecom/kernel';
import { bucketAddress, type Environment, signatureAt } from './s3-signature';

type Options = { readonly bucket: string; readonly clock: Clock; readonly environment?: Environment };

/** Seconds. */
const VALIDITY = 900;

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

const queryOf = (parts: readonly (readonly [string, string])[]): string =>
  parts.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&');

/** URLs whose bearer may read one picture for a quarter of an hour. The S3 client would triple the bundle of a public function. */
export const presignedPictures =
  ({ bucket, clock, environment = process.env }: Options): ((key: string, seconds?: number) => string) =>
  (key, seconds = VALIDITY) => {
    const { origin, prefix } = bucketAddress(bucket, environment);
    const { time, scope, token, credential, sign } = signatureAt(clock(), environment);
    const path = `${prefix}/${key.split('/').map(encode).join('/')}`;
    const query = queryOf([
      ['X-Amz-Algorithm', 'AWS4-HMAC-SHA256'],
      ['X-Amz-Credential', credential],
      ['X-Amz-Date', time],
      ['X-Amz-Expires', String(seconds)],
      ...(token === undefined ? [] : ([['X-Amz-Security-Token', token]] as const)),
      ['X-Amz-SignedHeaders', 'host'],
    ]);
    const request = `GET\n${path}\n${query}\nhost:${new URL(origin).host}\n\nhost\nUNSIGNED-PAYLOAD`;
    const signature = sign(`AWS4-HMAC-SHA256\n${time}\n${scope}\n${hash(request)}`);

    return `${origin}${path}?${query}&X-Amz-Signature=${signature}`;
  };
