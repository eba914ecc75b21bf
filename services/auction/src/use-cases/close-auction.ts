import type { Clock } from '@ecom/kernel';
import { effectiveEnd } from '../domain/bidding-price';
import type { ClosingStore } from './auction-store';
import { hasCome, type Pause, type TaskQueue } from './due-tasks';

type Dependencies = {
  readonly auctions: ClosingStore;
  readonly tasks: Pick<TaskQueue, 'send'>;
  readonly clock: Clock;
  readonly pause: Pause;
  /** Hears of each auction that was closed here. @param lag milliseconds since its end */
  readonly onClosed?: (lag: number) => void;
};
type Due = { readonly auctionId: string; readonly correlationId: string };

/** Closes an auction at its end, extensions included. Messages that are late, early or doubled do no harm. */
export const makeCloseAuction = (dependencies: Dependencies) => {
  const { auctions, clock, onClosed = () => undefined } = dependencies;

  const closeWhenDue = async ({ auctionId, correlationId }: Due): Promise<boolean> => {
    const auction = await auctions.get(auctionId);
    if (auction?.status !== 'published') return false;
    const end = effectiveEnd(auction);
    if (!(await hasCome(dependencies, { task: 'close', auctionId, at: end }))) return false;
    const now = clock().getTime();
    if (await auctions.close(auctionId, { now, correlationId })) {
      onClosed(now - end);
      return true;
    }

    // Another closer was first, or a last bid moved the end: look again.
    return closeWhenDue({ auctionId, correlationId });
  };
  return closeWhenDue;
};

export type CloseAuction = ReturnType<typeof makeCloseAuction>;
