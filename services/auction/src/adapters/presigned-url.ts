import { createHash } from 'node:crypto';
import { bucketAddress, type Environment, signatureAt } from './s3-signature';

type Request = {
  readonly method: 'GET' | 'PUT';
  readonly bucket: string;
  readonly key: string;
  readonly at: Date;
  readonly seconds: number;
  /** Sent exactly so, or refused; names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly environment: Environment;
};

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

const queryOf = (parts: readonly (readonly [string, string])[]): string =>
  parts.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&');

/** An address whose bearer may make one request, for a while. The S3 client would triple the bundle of whoever signs. */
export const presignedUrl = ({ method, bucket, key, at, seconds, headers = {}, environment }: Request): string => {
  const { origin, prefix } = bucketAddress(bucket, environment);
  const { time, scope, token, credential, sign } = signatureAt(at, environment);
  const path = `${prefix}/${key.split('/').map(encode).join('/')}`;
  const signed = Object.entries({ ...headers, host: new URL(origin).host }).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const names = signed.map(([name]) => name).join(';');
  const query = queryOf([
    ['X-Amz-Algorithm', 'AWS4-HMAC-SHA256'],
    ['X-Amz-Credential', credential],
    ['X-Amz-Date', time],
    ['X-Amz-Expires', String(seconds)],
    ...(token === undefined ? [] : ([['X-Amz-Security-Token', token]] as const)),
    ['X-Amz-SignedHeaders', names],
  ]);
  const lines = signed.map(([name, value]) => `${name}:${value}\n`).join('');
  const request = `${method}\n${path}\n${query}\n${lines}\n${names}\nUNSIGNED-PAYLOAD`;
  const signature = sign(`AWS4-HMAC-SHA256\n${time}\n${scope}\n${hash(request)}`);

  return `${origin}${path}?${query}&X-Amz-Signature=${signature}`;
};
