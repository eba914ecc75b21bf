import type { Validator } from '@ecom/contracts';
import { type ObjectsCreated, validateObjectsCreated } from '../attach-picture/schema';

/** What Lambda says of an invocation that nobody waited for. */
export type InvocationOutcome = {
  readonly requestPayload: ObjectsCreated;
  readonly responsePayload?: { readonly errorType?: string; readonly errorMessage?: string } | null;
};

const isOutcome = (value: unknown): value is InvocationOutcome => {
  const { requestPayload } = (value ?? {}) as { readonly requestPayload?: unknown };
  return requestPayload !== undefined && validateObjectsCreated(requestPayload);
};

export const validateInvocationOutcome: Validator<InvocationOutcome> = Object.assign(isOutcome, {
  errors: [{ instancePath: '/requestPayload', keyword: 'shape', message: 'must be what S3 said of objects' }],
});
