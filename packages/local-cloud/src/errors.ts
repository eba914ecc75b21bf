/** A failure of the local cloud that its user can act on: shown as one message with its code, never as a stack trace. */
export class LocalCloudError extends Error {
  override readonly name = 'LocalCloudError';

  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
