import type { Clock } from '@ecom/kernel';
import type { LookupKeys, SendLookup } from './ports';

type Dependencies = { readonly keys: LookupKeys; readonly send: SendLookup; readonly clock: Clock; readonly newRequestId: () => string };

type Command = {
  readonly requesterId: string;
  readonly subjectId: string;
  readonly idempotencyKey: string | undefined;
  readonly correlationId: string;
};

/**
 * Puts a lookup on its queue. Under a key the first lookup is remembered before it is sent, and is sent again by whoever repeats the
 * request: a crash between the two loses nothing, and the worker asks once for both.
 * @returns the id that the answer will have
 */
export const makeRequestLookup =
  ({ keys, send, clock, newRequestId }: Dependencies) =>
  async ({ requesterId, subjectId, idempotencyKey: key, correlationId }: Command): Promise<string> => {
    const now = clock();
    const lookup = { requestId: newRequestId(), requesterId, subjectId, requestedAt: now.toISOString(), correlationId };
    const standing = key === undefined ? lookup : await keys.remember({ requesterId, key, subjectId }, lookup, now);
    await send(standing);

    return standing.requestId;
  };

export type RequestLookup = ReturnType<typeof makeRequestLookup>;
