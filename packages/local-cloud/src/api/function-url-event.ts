import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Fields } from './api-service';

const TEXT = /^(text\/|application\/([\w.+-]*\+)?(json|xml|javascript|x-www-form-urlencoded))/i;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `02/Jan/2026:10:00:00 +0000`, as access logs write it. */
const clfTime = (now: number): string => {
  const [date = '', time = ''] = new Date(now).toISOString().split('T');
  const [year, month, day] = date.split('-');
  return `${day}/${MONTHS[Number(month) - 1]}/${year}:${time.slice(0, 8)} +0000`;
};

const headersOf = ({ headers }: IncomingMessage): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(',')]));

const bodyFields = (body: Buffer, contentType: string | undefined): Fields => {
  if (body.length === 0) return { isBase64Encoded: false };
  const isText = contentType === undefined || TEXT.test(contentType);
  return { body: body.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText };
};

const queryOf = ({ searchParams }: URL): Fields => {
  const names = [...new Set(searchParams.keys())];
  if (names.length === 0) return {};
  return { queryStringParameters: Object.fromEntries(names.map((name) => [name, searchParams.getAll(name).join(',')])) };
};

export type UrlRequest = { readonly request: IncomingMessage; readonly body: Buffer; readonly functionName: string; readonly now: number };

/** What a function behind its own URL receives: payload 2.0 (Lambda guide, "Invoking Lambda function URLs"). */
export const functionUrlEvent = ({ request, body, functionName, now }: UrlRequest, rawPath: string): Fields => {
  const url = new URL(request.url ?? '/', 'http://local');
  const { cookie, ...headers } = headersOf(request);
  const host = request.headers.host ?? '';
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString: url.search.slice(1),
    ...(cookie !== undefined && { cookies: cookie.split(/;\s*/) }),
    headers,
    ...queryOf(url),
    requestContext: {
      accountId: 'anonymous',
      apiId: functionName,
      domainName: host,
      domainPrefix: functionName,
      http: {
        method: request.method ?? 'GET',
        path: rawPath,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: clfTime(now),
      timeEpoch: now,
    },
    ...bodyFields(body, request.headers['content-type']),
  };
};
