import { AuctionBusyError } from '../../src/domain/errors';
import type { BidStore, Written } from '../../src/use-cases/place-bid-port';

/** What becomes of one call: nothing special, a request that never arrives, an answer that never comes back, or both sent twice. */
export type Fate = 'fine' | 'request lost' | 'answer lost' | 'delivered twice';

/** A store behind a network that fails as told. */
export const flakyBids = (store: BidStore, nextFate: () => Fate): BidStore => ({
  async write(attempt): Promise<Written> {
    const fate = nextFate();
    if (fate === 'request lost') throw new AuctionBusyError('The request was lost.');
    const written = await store.write(attempt);
    if (fate === 'delivered twice') return store.write(attempt);
    if (fate === 'answer lost') throw new AuctionBusyError('The answer was lost.');
    return written;
  },
  async findAnswer(request) {
    if (nextFate() === 'request lost') throw new AuctionBusyError('The request was lost.');
    return store.findAnswer(request);
  },
});
