/** An answer of an emulated AWS API that is an error; `code` is the exception name that SDK clients see. */
export class AwsError extends Error {
  override readonly name = 'AwsError';

  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

/** Whatever went wrong, as an error AWS could have answered. */
export const asAwsError = (error: unknown): AwsError => {
  if (error instanceof AwsError) return error;
  return new AwsError('InternalFailure', error instanceof Error ? error.message : String(error), 500);
};
