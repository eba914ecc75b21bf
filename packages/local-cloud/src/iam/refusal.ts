import { randomUUID } from 'node:crypto';

/** How a service answers when it says no. */
export type RefusedAnswer = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string };

/** Names as they stand in the scope of a signature: `20250101/us-east-1/<service>/aws4_request`. */
export type SignedService =
  | 'cognito-idp'
  | 'dynamodb'
  | 'events'
  | 'execute-api'
  | 'kinesis'
  | 'lambda'
  | 's3'
  | 'scheduler'
  | 'secretsmanager'
  | 'ses'
  | 'sns'
  | 'sqs'
  | 'states';

type Answer = (code: string, message: string) => RefusedAnswer;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The JSON protocols tell the error's name in the body. */
const json =
  (version: '1.0' | '1.1', prefix = ''): Answer =>
  (code, message) => ({
    status: 400,
    headers: { 'content-type': `application/x-amz-json-${version}` },
    body: JSON.stringify({ __type: `${prefix}${code}`, message, Message: message }),
  });

/** REST services tell it in a header. */
const rest: Answer = (code, message) => ({
  status: 403,
  headers: { 'content-type': 'application/json', 'x-amzn-errortype': code },
  body: JSON.stringify({ message, Message: message }),
});

const s3: Answer = (_code, message) => ({
  status: 403,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>${escaped(message)}</Message></Error>`,
});

const sns: Answer = (_code, message) => ({
  status: 403,
  headers: { 'content-type': 'text/xml' },
  body:
    '<ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type><Code>AuthorizationError</Code>' +
    `<Message>${escaped(message)}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
});

const answers: Readonly<Record<SignedService, Answer>> = {
  'cognito-idp': json('1.1'),
  dynamodb: json('1.0', 'com.amazon.coral.service#'),
  events: json('1.1'),
  'execute-api': rest,
  kinesis: json('1.1'),
  lambda: rest,
  s3,
  scheduler: rest,
  secretsmanager: json('1.1'),
  ses: rest,
  sns,
  sqs: json('1.0', 'com.amazon.coral.service#'),
  states: json('1.0'),
};

/** @param code AccessDeniedException unless the request itself is the problem */
export const refusedAnswer = (service: SignedService, message: string, code = 'AccessDeniedException'): RefusedAnswer =>
  answers[service](code, message);
