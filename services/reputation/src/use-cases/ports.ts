import type { Lookup, Push, Standing, Verdict } from '../domain/rating';

export type Ratings = {
  /**
   * The right to ask the agency, for one question a minute and user: nothing when it is given. Otherwise what is known: a verdict fetched
   * since `requestedAt`, or a question of less than a minute ago.
   */
  claim(subjectId: string, requestedAt: string, now: Date): Promise<Standing | undefined>;
  /** Keeps the verdict on the question of `askedAt`, unless a newer one is there. @returns the one that stands */
  save(subjectId: string, verdict: Verdict, askedAt: Date): Promise<Verdict>;
  find(subjectId: string): Promise<Verdict | undefined>;
};

export type KeyedLookup = { readonly requesterId: string; readonly key: string; readonly subjectId: string };

export type LookupKeys = {
  /** @returns the lookup that stands for this key. @throws IdempotencyKeyReusedError when it is one about somebody else */
  remember(keyed: KeyedLookup, lookup: Lookup, now: Date): Promise<Lookup>;
};

export type SendLookup = (lookup: Lookup) => Promise<void>;
export type SendPush = (push: Push) => Promise<void>;

/** Asks the agency. @throws AgencyUnavailableError, AgencyAnswerInvalidError */
export type AskAgency = (subjectId: string) => Promise<Verdict>;
