import type { IncomingHttpHeaders } from 'node:http';

/** One thing a request needs a permission for, in the words of a policy. */
export type Call = {
  readonly action: string;
  readonly resource: string;
  /** Values of condition keys, e.g. `iam:PassedToService`. */
  readonly context?: Readonly<Record<string, string | readonly string[]>>;
};

/** A request as it came in. */
export type WireRequest = {
  readonly method: string;
  /** Decoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};

/** @throws UnknownOperationError for a request whose permissions are not known: it is refused, never let through. */
export type ReadCalls = (request: WireRequest) => readonly Call[];

export class UnknownOperationError extends Error {
  override readonly name = 'UnknownOperationError';

  constructor(operation: string, file: string) {
    super(
      `The local cloud does not know which permission "${operation}" needs, so no function may call it here. ` +
        `Say it in packages/local-cloud/src/iam/calls/${file}.`,
    );
  }
}

export type Fields = Readonly<Record<string, unknown>>;

/** The body of a JSON protocol; nothing when it is not JSON, which its service will say. */
export const jsonBody = ({ body }: WireRequest): Fields => {
  try {
    return (JSON.parse(body.toString('utf8') || '{}') ?? {}) as Fields;
  } catch {
    return {};
  }
};

/** `PutItem` of `DynamoDB_20120810.PutItem`. */
export const operationOf = ({ headers }: WireRequest): string =>
  String(headers['x-amz-target'] ?? '')
    .split('.')
    .at(-1) ?? '';

export const textOf = (fields: Fields, name: string): string => (typeof fields[name] === 'string' ? fields[name] : '');

/** The name itself, or the ARN it already is. */
export const arnOf = (nameOrArn: string, arn: (name: string) => string): string =>
  nameOrArn.startsWith('arn:') ? nameOrArn : arn(nameOrArn);

/** Each call once: a batch of ten to one queue asks once. */
export const distinct = (calls: readonly Call[]): readonly Call[] => [
  ...new Map(calls.map((call) => [JSON.stringify(call), call])).values(),
];

/** A request's address, taken apart; a path that cannot be decoded stays as it is. */
export const wireRequest = (
  {
    method = 'GET',
    url = '/',
    headers,
  }: { readonly method?: string | undefined; readonly url?: string | undefined; readonly headers: IncomingHttpHeaders },
  body: Buffer,
): WireRequest => {
  const { pathname, searchParams } = new URL(url, 'http://local');
  let path = pathname;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    // As it came: its service refuses it.
  }
  return { method, path, query: searchParams, headers, body };
};
