import { DomainError } from '@ecom/kernel';
import { currentInvocation } from './invocation';
import { logger } from './logger';
import { refusalLog } from './refusal-log';

/** Counts what went well. */
export const noteHandled = (): void => {
  const invocation = currentInvocation();
  if (invocation) invocation.handled += 1;
};

/** Counts a refusal under its code, and anything else as a failure. */
export const noteFailure = (error: unknown): void => {
  const invocation = currentInvocation();
  if (!invocation) return;
  if (error instanceof DomainError) invocation.refusals.set(error.code, (invocation.refusals.get(error.code) ?? 0) + 1);
  else invocation.failed += 1;
};

/**
 * The one place where something that did not go well is written down, and counted.
 * @param facts what the entry should say beside it; never what somebody sent
 */
export const reportFailure = (error: unknown, message: string, facts: Readonly<Record<string, string>> = {}): void => {
  noteFailure(error);
  if (error instanceof DomainError) logger.warn(error.message, { ...refusalLog(error), ...facts });
  else logger.error(message, { ...facts, error: error as Error });
};
