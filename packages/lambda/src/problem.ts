import { DomainError, type ErrorKind } from '@ecom/kernel';
import { HttpRefusal } from './http-refusal';

/** RFC 9457. `code` is stable; `detail` is for people; everything else are facts about this occurrence. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: string;
  readonly [fact: string]: unknown;
};

const statusOf: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  rejected: 422,
  throttled: 429,
  unavailable: 503,
};

const titleOf = (code: string): string => {
  const words = code.toLowerCase().replaceAll('_', ' ');

  return words.charAt(0).toUpperCase() + words.slice(1);
};

const statusFor = (error: DomainError): number => (error instanceof HttpRefusal ? error.status : statusOf[error.kind]);

/** @returns what the caller may know: for anything but a `DomainError`, nothing. */
export const problemFrom = (error: unknown, instance: string): Problem => {
  const known = error instanceof DomainError ? error : undefined;
  const code = known?.code ?? 'INTERNAL';

  return {
    ...known?.details,
    type: `https://errors.ecomauction.dev/${code}`,
    title: titleOf(code),
    status: known ? statusFor(known) : 500,
    detail: known?.message ?? 'Something went wrong on our side.',
    instance,
    code,
  };
};
