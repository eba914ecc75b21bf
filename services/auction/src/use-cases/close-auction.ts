import type { Clock } from '@ecom/kernel';
import { effectiveEnd } from '../domain/bidding-price';
import type { ClosingStore } from './auction-store';
import { hasCome, type Pause, type TaskQueue } from './due-tasks';

type Dependencies = {
  readonly auctions: ClosingStore;
  readonly tasks: Pick<TaskQueue, 'send'>;
  readonly clock: Clock;
  readonly pause: Pause;
};
type Due = { readonly auctionId: string; readonly correlationId: string };

/** Closes an auction at its end, extensions included. Messages that are late, early or doubled do no harm. */
export const makeCloseAuction = (dependencies: Dependencies) => {
  const { auctions, clock } = dependencies;

  const closeWhenDue = async ({ auctionId, correlationId }: Due): Promise<boolean> => {
    const auction = await auctions.get(auctionId);
    if (auction?.status !== 'published') return false;
    if (!(await hasCome(dependencies, { task: 'close', auctionId, at: effectiveEnd(auction) }))) return false;
    if (await auctions.close(auctionId, { now: clock().getTime(), correlationId })) return true;

    // Another closer was first, or a last bid moved the end: look again.
    return closeWhenDue({ auctionId, correlationId });
  };
  return closeWhenDue;
};

export type CloseAuction = ReturnType<typeof makeCloseAuction>;
