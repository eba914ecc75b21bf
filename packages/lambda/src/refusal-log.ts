import type { DomainError } from '@ecom/kernel';

/**
 * What a log may hold of a refusal: its code, and the name of what caused it.
 * The name and not the message: services repeat addresses and ids of people in theirs.
 */
export const refusalLog = ({ code, cause }: DomainError): Readonly<Record<string, string>> => ({
  code,
  ...(cause instanceof Error && { cause: cause.name }),
});
