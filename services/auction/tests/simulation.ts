import type { PublishedAuction, VisibleAuction } from '../src/domain/auction';
import type { Receipt } from '../src/domain/bidding-receipt';
import { anOpenAuction, opensAt } from './builders/auction';
import { aCommand, aProcess } from './builders/bidders';
import { seeded } from './builders/random';
import { type Fate, flakyBids } from './fakes/flaky-bids';
import { type Change, inMemoryBids } from './fakes/in-memory-bids';

export type Answered = { readonly key: string; readonly receipt: Receipt };
export type Simulated = {
  readonly auction: PublishedAuction;
  readonly changes: readonly Change[];
  readonly answers: readonly Answered[];
  readonly end: VisibleAuction;
};

const fateOf = (dice: number): Fate => {
  if (dice < 0.06) return 'request lost';
  if (dice < 0.12) return 'answer lost';
  return dice < 0.16 ? 'delivered twice' : 'fine';
};

/**
 * One auction under a virtual clock and a bad network: bids of several processes overlap, repeat, get lost, and the stream's
 * consumer runs whenever it likes. Everything follows from the seed.
 */
export const simulate = async (seed: number, steps = 40): Promise<Simulated> => {
  const random = seeded(seed);
  const pick = (below: number): number => Math.floor(random() * below);
  const endsAt = opensAt + 20_000;
  const openingPrice = 1 + pick(3_000);
  const auction = anOpenAuction({
    id: 'auc_1',
    openingPrice,
    reservePrice: pick(2) * (openingPrice + pick(9_000)),
    endsAt,
    hardEnd: endsAt + pick(15_000),
    softCloseMs: pick(2) * 4_000,
  });
  const bids = inMemoryBids(auction);
  let now = opensAt - 500;
  const processes = Array.from({ length: 3 }, () =>
    aProcess(
      flakyBids(bids.store, () => fateOf(random())),
      { now: () => now },
    ),
  );
  const sent: ReturnType<typeof aCommand>[] = [];
  const answers: Answered[] = [];
  const send = async (command: ReturnType<typeof aCommand>): Promise<void> => {
    const receipt = await processes[pick(processes.length)]?.placeBid(command).catch((refusal: { code?: string }) => {
      if (refusal.code === undefined) throw refusal;
    });
    if (receipt && command.idempotencyKey) answers.push({ key: `${command.bidderId} ${command.idempotencyKey}`, receipt });
  };

  for (let step = 0; step < steps; step += 1) {
    now += pick(1_500);
    const fresh = aCommand({ bidderId: `usr_${pick(5)}`, amount: openingPrice + pick(12_000) - 50, idempotencyKey: `key-${step}` });
    const again = sent[pick(sent.length)];
    const command = again && random() < 0.3 ? again : fresh;
    sent.push(command);
    const together = [send(command), ...(random() < 0.2 ? [send(command)] : [])];
    await Promise.all(together);
    if (random() < 0.3) await bids.settle();
  }
  return { auction, changes: await bids.changes(), answers, end: (await bids.get('auc_1')) as VisibleAuction };
};
