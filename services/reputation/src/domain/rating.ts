import type { MessageData, pushRequested, ratingLookupRequested } from '@ecom/contracts';
import { ASKED_AT_MOST_EVERY, PATIENCE } from './limits';
import { summaryOf, type Tally } from './tally';

export type Lookup = MessageData<typeof ratingLookupRequested>;
export type Push = MessageData<typeof pushRequested>;

/** A score from 0 to 5 out of so many ratings, as it stood at `asOf`. */
export type Rating = { readonly outcome: 'rated'; readonly score: number; readonly ratings: number; readonly asOf: string };

/** What the agency says of somebody; that nobody has rated them is an answer too. */
export type Verdict = Rating | { readonly outcome: 'unknown'; readonly asOf: string };

/** What is kept of a user: when the agency was asked last, and the last verdict with the time of the question that it answered. */
export type Standing = { readonly askedAt: string; readonly answeredFor?: string; readonly verdict?: Verdict };

/** @returns since when a question of before is too old, ISO 8601 */
export const askedBefore = (now: Date): string => new Date(now.getTime() - ASKED_AT_MOST_EVERY).toISOString();

/** The verdict that answers a lookup without another question: fetched since the lookup was asked for, or by the last question of all. */
export const knownVerdict = ({ askedAt, answeredFor, verdict }: Standing, requestedAt: string): Verdict | undefined =>
  answeredFor !== undefined && (answeredFor === askedAt || answeredFor >= requestedAt) ? verdict : undefined;

/** Whether the last question may still be answered. */
export const isBeingAsked = ({ askedAt }: Standing, now: Date): boolean => now.getTime() - Date.parse(askedAt) <= PATIENCE;

const pushFor = ({ requestId, requesterId, correlationId }: Lookup, key: string, data: Push['data']): Push => ({
  businessKey: key,
  userId: requesterId,
  topic: 'rating',
  data: { requestId, ...data },
  correlationId,
});

/** A notice is flat: reviews are told as `reviewCount` and `reviewAverage`. */
export const verdictPush = (lookup: Lookup, verdict: Verdict, tally: Tally): Push => {
  const { count, average } = summaryOf(tally);
  const reviews = { reviewCount: count, ...(average !== undefined && { reviewAverage: average }) };

  return pushFor(lookup, `rating:${lookup.requestId}`, { subjectId: lookup.subjectId, ...verdict, ...reviews });
};

/** Under a key of its own: when the lookup is brought back and succeeds, the client hears that too. */
export const failurePush = (lookup: Lookup): Push =>
  pushFor(lookup, `rating-failed:${lookup.requestId}`, { subjectId: lookup.subjectId, outcome: 'failed' });
