import type { InvocationResult } from '../model';

/** What a handler said about its batch: all done, everything failed, or the ids of those that failed. */
export type BatchOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'partial'; readonly failed: ReadonlySet<string> };

type Response = { readonly batchItemFailures?: readonly { readonly itemIdentifier?: unknown }[] | null };

/** Reads a partial batch response by AWS's rules: nothing said is success, an unknown or empty id fails the whole batch. */
export const batchOutcome = ({ payload, error }: InvocationResult, reportsItems: boolean, known: ReadonlySet<string>): BatchOutcome => {
  if (error) return { kind: 'failed' };
  if (!reportsItems || payload === null || payload === undefined) return { kind: 'done' };
  if (typeof payload !== 'object') return { kind: 'failed' };
  const failures = (payload as Response).batchItemFailures ?? [];
  if (!Array.isArray(failures)) return { kind: 'failed' };
  const ids = failures.map((failure: { readonly itemIdentifier?: unknown } | null) => failure?.itemIdentifier);
  if (ids.length === 0) return { kind: 'done' };
  if (!ids.every((id): id is string => typeof id === 'string' && known.has(id))) return { kind: 'failed' };
  return { kind: 'partial', failed: new Set(ids) };
};
