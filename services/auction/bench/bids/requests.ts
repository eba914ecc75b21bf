import type { PublishedAuction } from '../../src/domain/auction';
import { anOpenAuction, opensAt } from '../../tests/builders/auction';
import { aCommand, aProcess } from '../../tests/builders/bidders';
import { seeded } from '../../tests/builders/random';
import { inMemoryBids } from '../../tests/fakes/in-memory-bids';
import { asListed, instantOf, realAuctions } from '../../tests/real-bids';

type Count = { readonly bids: number; readonly accepted: number; readonly requests: number };
type Conditions = { readonly keyed: boolean; readonly processes: number };

/** A store that counts each call as the one request it is. */
const counting = (...auctions: readonly PublishedAuction[]) => {
  const bids = inMemoryBids(...auctions);
  let requests = 0;
  const count = <Value>(value: Value): Value => {
    requests += 1;
    return value;
  };
  const store: typeof bids.store = {
    write: (attempt) => count(bids.store.write(attempt)),
    findAnswer: (request) => count(bids.store.findAnswer(request)),
  };
  return { ...bids, store, requests: () => requests };
};

/** P1: the real bids in their order, spread over some processes; all requests count, those of refused bids included. */
export const requestsOfRealBids = async ({ keyed, processes }: Conditions): Promise<Count> => {
  const auctions = realAuctions();
  const bids = counting(...auctions.map((real) => ({ ...asListed(real), id: real.id })));
  const random = seeded(7);
  let now = opensAt;
  const pool = Array.from({ length: processes }, () => aProcess(bids.store, { now: () => now }));
  let sent = 0;
  let accepted = 0;
  /** The stream's consumer keeps up with the bids. */
  const settle = () => bids.settle('some');
  for (const real of auctions) {
    for (const bid of real.bids) {
      now = instantOf(bid);
      sent += 1;
      const key = keyed ? { idempotencyKey: `${sent}` } : {};
      const placed = pool[Math.floor(random() * processes)]?.placeBid(
        aCommand({ auctionId: real.id, bidderId: bid.bidder, amount: bid.amount, ...key }),
      );
      await placed?.then(() => (accepted += 1)).catch(() => undefined);
      await settle();
    }
  }
  return { bids: sent, accepted, requests: bids.requests() };
};

/** P1, warm and uncontended: one process that knows the auction, each bid high enough. */
export const requestsWhenWarm = async (): Promise<Count> => {
  const bids = counting(anOpenAuction({ id: 'auc_1' }));
  const { placeBid } = aProcess(bids.store);
  await placeBid(aCommand({ amount: 1_000 }));
  const before = bids.requests();
  for (let turn = 1; turn <= 500; turn += 1) await placeBid(aCommand({ bidderId: `usr_${turn % 7}`, amount: 1_000 + turn * 10_000 }));
  return { bids: 500, accepted: 500, requests: bids.requests() - before };
};

/** P9: bids on one auction that is far on, spread over some processes; `spread` says how near to its price they come. */
export const requestsOfLosingBids = async (
  spread: 'uniform' | 'near',
  processes: number,
): Promise<{ readonly losing: number; readonly requests: number }> => {
  const bids = counting(anOpenAuction({ id: 'auc_1' }));
  const random = seeded(11);
  const pool = Array.from({ length: processes }, () => aProcess(bids.store));
  let losing = 0;
  let requests = 0;
  let shown = 1_000;
  for (let turn = 0; turn < 3_000; turn += 1) {
    const amount =
      spread === 'uniform' ? 1_000 + Math.floor(random() * 1_000_000) : Math.max(1, Math.round(shown * (0.9 + random() * 0.11)));
    const before = bids.requests();
    const placed = await pool[turn % processes]?.placeBid(aCommand({ bidderId: `usr_${turn % 50}`, amount })).catch(() => undefined);
    if (placed) shown = placed.price;
    else {
      losing += 1;
      requests += bids.requests() - before;
    }
  }
  return { losing, requests };
};
