import { DomainError, digest } from '@ecom/kernel';
import type { KeptAnswer, KeptAnswers, KeyedRequest } from './auction-store';

/** The same request is being answered, or was answered, somewhere else. */
export class RequestRepeatedError extends DomainError {
  readonly code = 'REQUEST_REPEATED';
  readonly kind = 'conflict';
}

type Asking = { readonly callerId: string; readonly key: string | undefined };

/** @returns undefined when the caller gave no key. The fingerprint covers the operation and everything that was asked. */
export const keyedRequest = (operation: string, { callerId, key }: Asking, asked: unknown): KeyedRequest | undefined =>
  key === undefined ? undefined : { callerId, key, fingerprint: digest(operation, JSON.stringify(asked)) };

type Keep = (answer: string) => KeptAnswer | undefined;

/** Answers a request once: whoever repeats it gets the first answer, byte for byte, and nothing happens again. */
export const answerOnce = async <Text extends string>(
  answers: KeptAnswers,
  request: KeyedRequest | undefined,
  work: (keep: Keep) => Promise<Text>,
): Promise<Text> => {
  if (request === undefined) return work(() => undefined);
  // Kept by the same operation: its fingerprint says so.
  const answered = (await answers.find(request)) as Text | undefined;
  if (answered !== undefined) return answered;

  try {
    return await work((answer) => ({ request, answer }));
  } catch (error) {
    const meanwhile = (await answers.find(request)) as Text | undefined;
    if (meanwhile === undefined) throw error;
    return meanwhile;
  }
};
