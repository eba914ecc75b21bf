import type { Clock } from '@ecom/kernel';
import { REVIEW_ATTEMPTS } from '../domain/limits';
import { publishDue } from '../domain/review';
import type { DueExchanges, Exchanges } from './review-ports';

type Dependencies = {
  readonly due: DueExchanges;
  readonly exchanges: Pick<Exchanges, 'get' | 'publish'>;
  readonly clock: Clock;
};
type Swept = { readonly published: number; readonly failures: readonly unknown[] };

/** @returns whether this call published it; one that stays contended is found again by the next sweep */
const publishOne = async ({ exchanges, clock }: Dependencies, orderId: string): Promise<boolean> => {
  for (let attempts = 0; attempts < REVIEW_ATTEMPTS; attempts += 1) {
    const now = clock();
    const exchange = await exchanges.get(orderId);
    const published = exchange && publishDue(exchange, now.getTime());
    if (!published) return false;
    if (await exchanges.publish(published, now)) return true;
  }
  return false;
};

const sweepShard = async (dependencies: Dependencies, shard: number, now: Date): Promise<Swept> => {
  const failures: unknown[] = [];
  let published = 0;
  let cursor: string | undefined;
  do {
    const page = await dependencies.due.page({ shard, now, cursor });
    for (const orderId of page.items) {
      try {
        if (await publishOne(dependencies, orderId)) published += 1;
      } catch (error) {
        failures.push(error);
      }
    }
    cursor = page.cursor;
  } while (cursor !== undefined);

  return { published, failures };
};

/**
 * Counts and announces the reviews of windows that have ended. Nobody who reads waits for it.
 * @returns how many. @throws AggregateError when some failed, after all the others
 */
export const makeSweepReviews = (dependencies: Dependencies) => async (): Promise<number> => {
  const now = dependencies.clock();
  const swept = await Promise.all(dependencies.due.shards.map((shard) => sweepShard(dependencies, shard, now)));
  const failures = swept.flatMap(({ failures: of }) => of);
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} reviews could not be published.`);

  return swept.reduce((sum, { published }) => sum + published, 0);
};

export type SweepReviews = ReturnType<typeof makeSweepReviews>;
