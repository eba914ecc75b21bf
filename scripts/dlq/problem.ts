/** What can go wrong, by a code that scripts may rely on. */
export type ProblemCode =
  | 'DLQ_UNKNOWN'
  | 'DLQ_NO_PLATFORM'
  | 'DLQ_STAGE_UNKNOWN'
  | 'DLQ_NOT_CONFIRMED'
  | 'DLQ_ORIGIN_UNKNOWN'
  | 'DLQ_RECORDS_GONE'
  | 'DLQ_PAYLOAD_TRUNCATED'
  | 'DLQ_INPUT_TRANSFORMED'
  | 'DLQ_TARGET_UNSUPPORTED'
  | 'DLQ_TARGET_FAILED';

/** Something its user can put right; told in one line. */
export class DlqError extends Error {
  override readonly name = 'DlqError';

  constructor(
    readonly code: ProblemCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
