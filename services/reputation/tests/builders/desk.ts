import type { Push, Verdict } from '../../src/domain/rating';
import { makeGiveUp, makeLookUpRating } from '../../src/use-cases/look-up-rating';
import type { SendPush } from '../../src/use-cases/ports';
import type { PublishedReviews } from '../../src/use-cases/review-ports';
import { inMemoryRatings } from '../fakes/in-memory-ratings';
import { inMemoryReviews } from '../fakes/in-memory-reviews';
import { aRating, NOW, seconds } from './lookup';

type Options = {
  readonly answer?: () => Promise<Verdict>;
  readonly push?: SendPush;
  readonly published?: Pick<PublishedReviews, 'tally'>;
};

/** Whoever looks up ratings, with a clock of their own; `pass` moves it, and so does each pause. */
export const aDesk = ({ answer = async () => aRating(), push, published = inMemoryReviews().published }: Options = {}) => {
  const asked: string[] = [];
  const pushed: Push[] = [];
  let now = NOW;
  const pass = (count: number): void => {
    now = seconds(count, now);
  };
  const dependencies = {
    ratings: inMemoryRatings(),
    published,
    ask: async (subjectId: string) => {
      asked.push(subjectId);
      return answer();
    },
    push: push ?? (async (message: Push) => void pushed.push(message)),
    clock: () => now,
    pause: async () => pass(0.5),
  };
  return { asked, pushed, pass, dependencies, lookUp: makeLookUpRating(dependencies), giveUp: makeGiveUp(dependencies) };
};
