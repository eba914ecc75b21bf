export type Asked = {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
};
type Reply = { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> } | 'unreachable';

const problem = (status: number, code: string) => ({ status, body: { status, code, detail: 'No.' } });

/** A server that gives these replies, one after the other, the last one again and again, and remembers what it was asked. */
export const fakeApi = (...replies: readonly Reply[]) => {
  const asked: Asked[] = [];
  const fetch = (async (url: string, { method = 'GET', headers, body }: RequestInit) => {
    asked.push({
      method,
      url,
      headers: headers as Record<string, string>,
      body: typeof body === 'string' ? (JSON.parse(body) as unknown) : undefined,
    });
    const reply = replies[Math.min(asked.length, replies.length) - 1] ?? { status: 204 };
    if (reply === 'unreachable') throw new TypeError('fetch failed');
    const text = reply.body === undefined || typeof reply.body === 'string' ? (reply.body ?? null) : JSON.stringify(reply.body);
    return new Response(text as string | null, { status: reply.status, headers: { ...reply.headers } });
  }) as typeof globalThis.fetch;

  return { fetch, asked };
};

export const refusal = problem;
