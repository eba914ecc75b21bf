import type { ProviderAnswer } from './http';

/** Answers by idempotency key: the same request gets the same answer, and another under its key is refused. */
export type Idempotency = (key: string | undefined, request: string, answer: () => ProviderAnswer) => ProviderAnswer | 'other-request';

export const createIdempotency = (): Idempotency => {
  const answers = new Map<string, { readonly request: string; readonly answer: ProviderAnswer }>();
  return (key, request, answer) => {
    if (key === undefined) return answer();
    const known = answers.get(key);
    if (known && known.request !== request) return 'other-request';
    if (known) return { ...known.answer, headers: { ...known.answer.headers, 'idempotent-replayed': 'true' } };
    const made = answer();
    // As Stripe does: what the server got wrong itself may be tried again under the same key.
    if (made.status < 500) answers.set(key, { request, answer: made });
    return made;
  };
};
