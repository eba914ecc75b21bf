import type { Clock } from '@ecom/kernel';
import { type ListingWalk, startedWalk, walkOf } from '../domain/listing-walk';
import type { DueTask, TaskQueue } from './due-tasks';
import type { Listings } from './listings';
import type { LiveOffers } from './sale-store';

type Dependencies = {
  readonly listings: Pick<Listings, 'page'>;
  readonly offers: LiveOffers;
  readonly tasks: Pick<TaskQueue, 'sendAll'>;
  readonly clock: Clock;
};
type Swept = { readonly opened: number; readonly closed: number; readonly lapsed: number };

const PAGE = 100;

const sweepWalk = async ({ listings, tasks }: Dependencies, task: DueTask, walk: ListingWalk): Promise<number> => {
  let swept = 0;
  let cursor: string | undefined;
  do {
    const page = await listings.page(walk, { limit: PAGE, cursor, scope: ['sweep', task] });
    await tasks.sendAll(
      task,
      page.items.map(({ auctionId }) => auctionId),
    );
    swept += page.items.length;
    cursor = page.cursor;
  } while (cursor !== undefined);

  return swept;
};

const sweepOffers = async ({ offers, tasks }: Dependencies, now: number): Promise<number> => {
  let swept = 0;
  for await (const auctionIds of offers.overdue(now)) {
    await tasks.sendAll('lapse-offer', auctionIds);
    swept += auctionIds.length;
  }
  return swept;
};

/** Finds auctions whose start or end has come and that nobody has opened or closed, and offers that nobody passed on, and has it done. */
export const makeSweep = (dependencies: Dependencies) => async (): Promise<Swept> => {
  const now = dependencies.clock().getTime();

  return {
    opened: await sweepWalk(dependencies, 'open', startedWalk(now)),
    closed: await sweepWalk(dependencies, 'close', walkOf('closing', 'endingSoon', now)),
    lapsed: await sweepOffers(dependencies, now),
  };
};

export type Sweep = ReturnType<typeof makeSweep>;
