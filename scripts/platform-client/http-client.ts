import { type Problem, ProblemError } from '@ecom/client';

export type HttpRequest = {
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

export type HttpClient = {
  /** Sends JSON and reads JSON. @throws ProblemError for every status from 400 on. */
  send<T>(method: string, path: string, request?: HttpRequest): Promise<T>;
};

const parsed = (text: string): unknown => {
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return { detail: text.slice(0, 200) };
  }
};

const headersOf = ({ token, body, headers }: HttpRequest): Record<string, string> => ({
  ...(body !== undefined && { 'content-type': 'application/json' }),
  ...(token !== undefined && { authorization: `Bearer ${token}` }),
  ...headers,
});

/** A client of any JSON API, e.g. `http://127.0.0.1:4000`: for what no document tells of, and for what no typed client would send. */
export const httpClient = (baseUrl: string): HttpClient => ({
  send: async <T>(method: string, path: string, request: HttpRequest = {}) => {
    const body = request.body === undefined ? null : JSON.stringify(request.body);
    const response = await fetch(`${baseUrl.replace(/\/$/, '')}${path}`, { method, headers: headersOf(request), body });
    const answer = parsed(await response.text());
    if (response.ok) return answer as T;
    throw new ProblemError(`${method} ${path}`, response.status, (answer ?? {}) as Problem);
  },
});
