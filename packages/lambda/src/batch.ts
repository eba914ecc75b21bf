import { DomainError } from '@ecom/kernel';
import { logger } from './logger';
import { refusalLog } from './refusal-log';

export type BatchResponse = { readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] };

/** Logged once, here; the platform retries and, when that does not help, moves the message to the dead letter queue. */
const logFailure = (error: unknown, identifier: string): void => {
  if (error instanceof DomainError) logger.warn(error.message, { ...refusalLog(error), identifier });
  else logger.error('a message failed', { identifier, error: error as Error });
};

const failing = async <Entry>(entry: Entry, identifier: string, work: (entry: Entry) => Promise<unknown>): Promise<string | undefined> => {
  try {
    await work(entry);
    return undefined;
  } catch (error) {
    logFailure(error, identifier);
    return identifier;
  }
};

const response = (failures: readonly (string | undefined)[]): BatchResponse => ({
  batchItemFailures: failures.filter((failure) => failure !== undefined).map((itemIdentifier) => ({ itemIdentifier })),
});

/** Every entry for itself, at once: for standard queues, where nothing promises an order. */
export const processEach = async <Entry>(
  entries: readonly Entry[],
  identify: (entry: Entry) => string,
  work: (entry: Entry) => Promise<unknown>,
): Promise<BatchResponse> => response(await Promise.all(entries.map((entry) => failing(entry, identify(entry), work))));

const untilFailure = async <Entry>(
  entries: readonly Entry[],
  identify: (entry: Entry) => string,
  work: (entry: Entry) => Promise<unknown>,
): Promise<string | undefined> => {
  for (const entry of entries) {
    const failed = await failing(entry, identify(entry), work);
    if (failed !== undefined) return failed;
  }
  return undefined;
};

type Ordered<Entry> = { readonly key: (entry: Entry) => string; readonly identify: (entry: Entry) => string };

/** Entries with the same key one after the other, different keys at once; a key stops at its first failure and is retried from there. */
export const processInOrder = async <Entry>(
  entries: readonly Entry[],
  { key, identify }: Ordered<Entry>,
  work: (entry: Entry) => Promise<unknown>,
): Promise<BatchResponse> =>
  response(await Promise.all([...Map.groupBy(entries, key).values()].map((group) => untilFailure(group, identify, work))));
