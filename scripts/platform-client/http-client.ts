/** An answer that is not a success, as the problem document of RFC 9457 that came with it. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  readonly code: string;

  constructor(
    request: string,
    readonly status: number,
    readonly problem: Readonly<Record<string, unknown>>,
  ) {
    const code = String(problem['code'] ?? `HTTP_${status}`);
    super(`${request} answered ${status} ${code}: ${String(problem['detail'] ?? problem['message'] ?? '')}`);
    this.code = code;
  }
}

export type HttpRequest = {
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

export type HttpClient = {
  /** Sends JSON and reads JSON. @throws ProblemError for every status from 400 on. */
  send<T>(method: string, path: string, request?: HttpRequest): Promise<T>;
};

export type HttpClientOptions = {
  /** Hears of every answer, refused ones included. */
  readonly onAnswer?: (status: number) => void;
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

/** A client of one JSON API, e.g. `http://127.0.0.1:4140`. */
export const httpClient = (baseUrl: string, { onAnswer }: HttpClientOptions = {}): HttpClient => ({
  send: async <T>(method: string, path: string, request: HttpRequest = {}) => {
    const body = request.body === undefined ? null : JSON.stringify(request.body);
    const response = await fetch(`${baseUrl.replace(/\/$/, '')}${path}`, { method, headers: headersOf(request), body });
    const answer = parsed(await response.text());
    onAnswer?.(response.status);
    if (response.ok) return answer as T;
    throw new ProblemError(`${method} ${path}`, response.status, (answer ?? {}) as Readonly<Record<string, unknown>>);
  },
});
