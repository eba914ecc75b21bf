import type { Clock } from '@ecom/kernel';
import type { Auction } from '../domain/auction';
import { listingEntry } from '../domain/listing';
import { hasCome, type Pause, type TaskQueue } from './due-tasks';
import type { ListingIndex } from './listings';

type Dependencies = {
  readonly auctions: { get(auctionId: string): Promise<Auction | undefined> };
  readonly index: ListingIndex;
  readonly tasks: Pick<TaskQueue, 'send'>;
  readonly clock: Clock;
  readonly pause: Pause;
};

/** Lists a scheduled auction as open once its start has come. Bids need none of it: their own condition tells the time. */
export const makeOpenAuction = (dependencies: Dependencies) => {
  const { auctions, index, clock } = dependencies;

  return async ({ auctionId }: { readonly auctionId: string }): Promise<void> => {
    const auction = await auctions.get(auctionId);
    if (auction?.status !== 'published') return;
    if (await hasCome(dependencies, { task: 'open', auctionId, at: auction.startsAt }))
      await index.put(listingEntry(auction, clock().getTime()), auction);
  };
};

export type OpenAuction = ReturnType<typeof makeOpenAuction>;
