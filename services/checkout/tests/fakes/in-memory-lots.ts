import { LotNotAvailableError } from '../../src/domain/errors';
import type { Lots } from '../../src/use-cases/ports';

type Lot = { readonly available: number; readonly holder?: string; readonly released: ReadonlySet<string> };

export const inMemoryLots = (): Lots & { add(auctionId: string): void; available(auctionId: string): number | undefined } => {
  const lots = new Map<string, Lot>();
  const lotOf = (auctionId: string): Lot => lots.get(auctionId) ?? { available: 0, released: new Set() };

  return {
    add: (auctionId) => void lots.set(auctionId, { available: 1, released: new Set() }),
    available: (auctionId) => lots.get(auctionId)?.available,
    reserve: async (auctionId, holder) => {
      const lot = lotOf(auctionId);
      const free = lot.available === 1 || lot.holder === holder;
      if (!free || lot.released.has(holder)) throw new LotNotAvailableError('Not available.');
      lots.set(auctionId, { ...lot, available: 0, holder });
    },
    release: async (auctionId, holder) => {
      const { holder: now, available, released } = lotOf(auctionId);
      const held = now === holder;
      lots.set(auctionId, {
        available: held ? 1 : available,
        ...(!held && now !== undefined && { holder: now }),
        released: new Set([...released, holder]),
      });
    },
  };
};
