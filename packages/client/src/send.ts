import type { CallOptions } from './calls';
import { type Problem, ProblemError } from './problem';
import { isPassing, type Patience, pause, pauseBefore } from './retry';

/** What is known of a route at run time. */
export type RouteFacts = {
  readonly method: string;
  readonly path: string;
  /** Honours an idempotency key. */
  readonly keyed?: true;
  /** Needs no token. */
  readonly open?: true;
};

export type Sending = {
  readonly baseUrl: string;
  readonly token: () => string | undefined | Promise<string | undefined>;
  readonly newIdempotencyKey: () => string | undefined;
  readonly patience: Patience;
  readonly fetch: typeof globalThis.fetch;
  readonly onAnswer: (status: number) => void;
};

type Values = Readonly<Record<string, unknown>>;
/** How a call is to be made: what its caller says, and what holds for all. */
export type Manner = { readonly options: CallOptions; readonly sending: Sending };
export type Request = { readonly url: string; readonly name: string; readonly init: RequestInit; readonly isRepeatable: boolean };

const parsed = (text: string): unknown => {
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return { detail: text.slice(0, 200) };
  }
};

/** Fills the path's placeholders; what is left over is the query. */
const addressOf = (path: string, { body: _body, ...values }: Values): string => {
  const query = new URLSearchParams();
  const placed = new Set([...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name));
  for (const [name, value] of Object.entries(values)) if (value !== undefined && !placed.has(name)) query.set(name, String(value));
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));
  return query.size > 0 ? `${filled}?${query}` : filled;
};

const isSafe = (method: string): boolean => method === 'GET' || method === 'PUT' || method === 'DELETE';

export const headersOf = (facts: { readonly [name: string]: string | undefined }): Record<string, string> =>
  Object.fromEntries(Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

export const bearer = (token: string | undefined): string | undefined => (token === undefined ? undefined : `Bearer ${token}`);

const requestOf = async (route: RouteFacts, args: Values, { options, sending }: Manner): Promise<Request> => {
  const { method, open, keyed } = route;
  const token = options.token ?? (open ? undefined : await sending.token());
  const key = options.idempotencyKey ?? (keyed ? sending.newIdempotencyKey() : undefined);
  const body = 'body' in args ? JSON.stringify(args['body']) : undefined;
  const headers = headersOf({
    'content-type': body === undefined ? undefined : 'application/json',
    authorization: bearer(token),
    'idempotency-key': key,
    'x-correlation-id': options.correlationId,
  });
  const address = addressOf(route.path, args);
  const init: RequestInit = { method, headers, body: body ?? null, ...(options.signal && { signal: options.signal }) };
  return { url: `${sending.baseUrl}${address}`, name: `${method} ${address}`, init, isRepeatable: isSafe(method) || key !== undefined };
};

/** Sends once. @returns the answer, or undefined when nothing came back and the request may be sent again */
const attempt = async (
  { url, init, isRepeatable }: Request,
  { fetch, onAnswer }: Sending,
  isLast: boolean,
): Promise<Response | undefined> => {
  try {
    const response = await fetch(url, init);
    onAnswer(response.status);
    return response;
  } catch (error) {
    if (isLast || !isRepeatable || init.signal?.aborted) throw error;
    return undefined;
  }
};

/** @throws ProblemError when the answer is not a success */
export const successOf = async (response: Response, name: string): Promise<Response> => {
  if (response.ok) return response;
  throw new ProblemError(name, response.status, (parsed(await response.text()) ?? {}) as Problem);
};

/** Sends a request until it is answered, as often as it may be repeated. @throws whatever `fetch` throws when no answer comes */
export const answered = async (request: Request, { options, sending }: Manner): Promise<Response> => {
  for (let repetition = 0; ; repetition += 1) {
    const isLast = repetition + 1 >= sending.patience.attempts;
    const response = await attempt(request, sending, isLast);
    if (response && (isLast || !request.isRepeatable || !isPassing(response.status))) return response;
    await response?.body?.cancel();
    await pause(pauseBefore(repetition, response?.headers.get('retry-after') ?? null, sending.patience), options.signal);
  }
};

/**
 * Sends a request of a route, and reads the answer.
 * @throws ProblemError for every status from 400 on; whatever `fetch` throws when no answer comes
 */
export const send = async (route: RouteFacts, args: Values, manner: Manner): Promise<unknown> => {
  const request = await requestOf(route, args, manner);
  const response = await successOf(await answered(request, manner), request.name);

  return parsed(await response.text());
};
