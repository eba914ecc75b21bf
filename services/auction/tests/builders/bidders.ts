import { highWaterMark } from '../../src/adapters/high-water-mark';
import { makeBuyNow } from '../../src/use-cases/buy-now';
import { makePlaceBid } from '../../src/use-cases/place-bid';
import type { BidStore } from '../../src/use-cases/place-bid-port';
import { opensAt } from './auction';

type Options = { readonly now?: () => number; readonly onWrite?: () => void; readonly pause?: () => Promise<void> };

let processes = 0;

/** The bidding use cases of one running process, with its own memory. */
export const aProcess = (
  store: BidStore,
  { now = () => opensAt, onWrite = () => undefined, pause = async () => undefined }: Options = {},
) => {
  let keys = 0;
  const counted: BidStore = {
    write(attempt) {
      onWrite();
      return store.write(attempt);
    },
    findAnswer: (request) => store.findAnswer(request),
  };
  processes += 1;
  const name = `process-${processes}`;
  const dependencies = {
    store: counted,
    memory: highWaterMark(),
    clock: () => new Date(now()),
    pause,
    newKey: () => `${name}-${keys++}`,
  };
  return { placeBid: makePlaceBid(dependencies), buyNow: makeBuyNow(dependencies) };
};

export const aCommand = (overrides: Partial<Parameters<ReturnType<typeof makePlaceBid>>[0]> = {}) => ({
  auctionId: 'auc_1',
  bidderId: 'usr_buyer',
  amount: 5_000,
  correlationId: 'req-2',
  ...overrides,
});
