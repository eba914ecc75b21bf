import type { VisibleAuction } from '../../src/domain/auction';
import { effectiveEnd } from '../../src/domain/bidding-price';
import { anOpenAuction } from '../../tests/builders/auction';
import { aCommand, aProcess } from '../../tests/builders/bidders';
import { seeded } from '../../tests/builders/random';
import { inMemoryBids } from '../../tests/fakes/in-memory-bids';

const BIDS_PER_AUCTION = 20;

/** P11: bids around the end of auctions that nobody closes; how many were accepted at or after it. */
export const bidsAtTheEnd = async (total: number) => {
  const random = seeded(3);
  let late = 0;
  let accepted = 0;
  for (let sent = 0; sent < total; sent += BIDS_PER_AUCTION) {
    const auction = anOpenAuction({
      id: 'auc_1',
      softCloseMs: Math.floor(random() * 3) * 10,
      hardEnd: anOpenAuction().endsAt + Math.floor(random() * 60),
    });
    const bids = inMemoryBids(auction);
    let now = auction.endsAt - 10;
    const { placeBid } = aProcess(bids.store, { now: () => now });
    for (let turn = 1; turn <= BIDS_PER_AUCTION; turn += 1) {
      now += Math.floor(random() * 4);
      const end = effectiveEnd((await bids.get(auction.id)) as VisibleAuction);
      const receipt = await placeBid(aCommand({ bidderId: `usr_${turn % 3}`, amount: turn * 10_000 })).catch(() => undefined);
      if (receipt) accepted += 1;
      if (receipt && now >= end) late += 1;
    }
  }
  return { bids: total, accepted, late };
};
