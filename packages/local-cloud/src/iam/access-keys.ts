import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const FUNCTION_KEY = /^ASIA[0-9A-F]{16}$/;

/** The access key a function signs with: the same for one name wherever it runs, and of the form that DynamoDB Local takes. */
export const accessKeyOf = (functionName: string): string =>
  `ASIA${createHash('sha256').update(functionName).digest('hex').slice(0, 16).toUpperCase()}`;

export const isFunctionKey = (key: string): boolean => FUNCTION_KEY.test(key);

type Signed = { readonly headers: IncomingHttpHeaders; readonly url?: string | undefined };

const CREDENTIAL = /Credential=([^,\s]+)/;

const credentialOf = ({ headers, url = '' }: Signed): string | undefined => {
  const signed = CREDENTIAL.exec(headers.authorization ?? '')?.[1];
  if (signed !== undefined || !url.includes('X-Amz-Credential=')) return signed;
  return new URL(url, 'http://local').searchParams.get('X-Amz-Credential') ?? undefined;
};

/** Date, region, service and end mark of a signature. */
export const signerScope = (request: Signed): readonly string[] | undefined => credentialOf(request)?.split('/').slice(1);

/** Whose signature a request carries, in its header or, when presigned, in its address; undefined when it is not signed. */
export const signerOf = (request: Signed): string | undefined => credentialOf(request)?.split('/')[0];
