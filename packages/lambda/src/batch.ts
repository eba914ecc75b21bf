import { noteHandled, reportFailure } from './failure';
import { currentInvocation, inEntry } from './invocation';

export type BatchResponse = { readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] };

/** Logged once, here; the platform retries and, when that does not help, moves the message to the dead letter queue. */
const failing = <Entry>(entry: Entry, identifier: string, work: (entry: Entry) => Promise<unknown>): Promise<string | undefined> =>
  inEntry(identifier, async () => {
    try {
      await work(entry);
      noteHandled();
      return undefined;
    } catch (error) {
      reportFailure(error, 'a message failed', { identifier });
      return identifier;
    }
  });

const noteSize = (entries: readonly unknown[]): void => {
  currentInvocation()?.technical.push({ name: 'BatchSize', unit: 'Count', value: entries.length });
};

const response = (failures: readonly (string | undefined)[]): BatchResponse => ({
  batchItemFailures: failures.filter((failure) => failure !== undefined).map((itemIdentifier) => ({ itemIdentifier })),
});

/** Every entry for itself, at once: for standard queues, where nothing promises an order. */
export const processEach = async <Entry>(
  entries: readonly Entry[],
  identify: (entry: Entry) => string,
  work: (entry: Entry) => Promise<unknown>,
): Promise<BatchResponse> => {
  noteSize(entries);

  return response(await Promise.all(entries.map((entry) => failing(entry, identify(entry), work))));
};

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
): Promise<BatchResponse> => {
  noteSize(entries);

  return response(await Promise.all([...Map.groupBy(entries, key).values()].map((group) => untilFailure(group, identify, work))));
};
