import type { Request } from './fastify-types';
import { accessDenied, type Refusal } from './s3-refusal';
import { amzTime, isKnownKey, sameSignature, sha256, sign } from './signature';

const rfc3986 = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

const canonicalQuery = (query: URLSearchParams): string =>
  [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${rfc3986(name)}=${rfc3986(value)}`)
    .sort()
    .join('&');

const canonicalRequest = ({ method, originalUrl, headers }: Request, query: URLSearchParams): string => {
  const signed = (query.get('X-Amz-SignedHeaders') ?? '').split(';');
  const headerLines = signed.map((name) => `${name}:${String(headers[name] ?? '').trim()}\n`).join('');
  const payload = query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD';
  const path = originalUrl.split('?')[0] ?? '/';
  return [method, path, canonicalQuery(query), headerLines, signed.join(';'), payload].join('\n');
};

/** Why S3 would refuse a presigned request at this moment: expired, or not what was signed (method, path, headers, query). */
export const presignedRefusal = (request: Request, now: number): Refusal | undefined => {
  const query = new URLSearchParams(request.originalUrl.split('?')[1] ?? '');
  const signature = query.get('X-Amz-Signature');
  if (signature === null) return undefined;
  const date = query.get('X-Amz-Date') ?? '';
  if (!(now <= amzTime(date) + Number(query.get('X-Amz-Expires')) * 1_000)) return accessDenied('Request has expired');
  const [accessKey, ...rest] = (query.get('X-Amz-Credential') ?? '').split('/');
  const scope = rest.join('/');
  if (!isKnownKey(accessKey)) {
    return { status: 403, code: 'InvalidAccessKeyId', message: 'The AWS Access Key Id you provided does not exist in our records.' };
  }
  const expected = sign(['AWS4-HMAC-SHA256', date, scope, sha256(canonicalRequest(request, query))].join('\n'), scope);
  if (sameSignature(signature, expected)) return undefined;
  const message = 'The request signature we calculated does not match the signature you provided. Check your key and signing method.';
  return { status: 403, code: 'SignatureDoesNotMatch', message };
};
