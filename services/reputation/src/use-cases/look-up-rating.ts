import type { Clock } from '@ecom/kernel';
import { LookupTooSoonError } from '../domain/errors';
import { LOOKS } from '../domain/limits';
import { failurePush, isBeingAsked, knownVerdict, type Lookup, type Verdict, verdictPush } from '../domain/rating';
import type { AskAgency, Ratings, SendPush } from './ports';
import type { PublishedReviews } from './review-ports';

type Dependencies = {
  readonly ratings: Pick<Ratings, 'claim' | 'save'>;
  readonly published: Pick<PublishedReviews, 'tally'>;
  readonly ask: AskAgency;
  readonly push: SendPush;
  readonly clock: Clock;
  /** Waits a moment for the answer to somebody else's question. */
  readonly pause: () => Promise<unknown>;
};

type Found = { readonly verdict: Verdict; readonly asked: boolean };

const fetched = async ({ ratings, ask }: Dependencies, subjectId: string, askedAt: Date): Promise<Found> => ({
  verdict: await ratings.save(subjectId, await ask(subjectId), askedAt),
  asked: true,
});

/** One question for all who want to know within a minute: the others wait for its answer, or come back when it got none. */
const findVerdict = async (dependencies: Dependencies, { subjectId, requestedAt }: Lookup): Promise<Found> => {
  const { ratings, clock, pause } = dependencies;
  for (let look = 0; look < LOOKS; look += 1) {
    const now = clock();
    const standing = await ratings.claim(subjectId, requestedAt, now);
    if (!standing) return fetched(dependencies, subjectId, now);
    const verdict = knownVerdict(standing, requestedAt);
    if (verdict) return { verdict, asked: false };
    if (!isBeingAsked(standing, now)) break;
    await pause();
  }
  throw new LookupTooSoonError('The agency was asked about this user less than a minute ago, and did not answer.');
};

/**
 * Finds out how somebody is rated, keeps it, and tells whoever asked and nobody else, with what reviews here add up to. A message that comes again after the verdict was
 * kept asks nobody again.
 * @returns whether the agency was asked for it
 */
export const makeLookUpRating =
  (dependencies: Dependencies) =>
  async (lookup: Lookup): Promise<boolean> => {
    const { verdict, asked } = await findVerdict(dependencies, lookup);
    const tally = await dependencies.published.tally(lookup.subjectId, dependencies.clock());
    await dependencies.push(verdictPush(lookup, verdict, tally));

    return asked;
  };

export type LookUpRating = ReturnType<typeof makeLookUpRating>;

/** Tells whoever asked that nobody is trying any more. */
export const makeGiveUp =
  ({ push }: Pick<Dependencies, 'push'>) =>
  (lookup: Lookup): Promise<void> =>
    push(failurePush(lookup));

export type GiveUp = ReturnType<typeof makeGiveUp>;
