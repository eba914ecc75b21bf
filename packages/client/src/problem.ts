import type { RefusalCode } from './generated/services';

/** A problem document (RFC 9457). `code` is stable; whatever else is there are facts about this occurrence. */
export type Problem = {
  readonly code?: string;
  readonly detail?: string;
  readonly instance?: string;
  readonly [fact: string]: unknown;
};

/** An answer that is not a success. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  /** Of the problem document; `HTTP_<status>` when the answer came from a gateway. */
  readonly code: string;

  constructor(
    request: string,
    readonly status: number,
    readonly problem: Problem,
  ) {
    const code = problem.code ?? `HTTP_${status}`;
    super(`${request} answered ${status} ${code}: ${String(problem.detail ?? problem['message'] ?? '')}`);
    this.code = code;
  }
}

/** Whether a request was refused for one of these reasons. */
export const isRefusal = (error: unknown, ...codes: readonly RefusalCode[]): error is ProblemError =>
  error instanceof ProblemError && (codes as readonly string[]).includes(error.code);
