import { expect, it, vi } from 'vitest';
import { endsAsRecorded, realAuctions } from './real-bids';

/** Many histories; a busy machine takes its time. */
vi.setConfig({ testTimeout: 60_000 });

/** Auctions of the whole collection; two of each kind were settled by rules of their own time. */
const COLLECTION = 323;

const endings = (auctions: ReturnType<typeof realAuctions>) =>
  (['no-reserve', 'other'] as const)
    .map((kind) => auctions.filter((auction) => auction.kind === kind))
    .map((group) => `${group.filter(endsAsRecorded).length} of ${group.length}`);

it('ends real auctions at their recorded prices', () => {
  const auctions = realAuctions();

  expect(endings(auctions)).toEqual(auctions.length === COLLECTION ? ['295 of 297', '24 of 26'] : ['3 of 3', '1 of 1']);
});

it('ends four auctions worked out by hand at their prices', () => {
  expect(endings(realAuctions(new URL('real-bids.sample.csv', import.meta.url)))).toEqual(['3 of 3', '1 of 1']);
});
