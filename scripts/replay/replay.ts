import pLimit from 'p-limit';
import type { AuctionsApi, AuctionView, NewAuction } from '../platform-client/auctions';
import { eventually } from '../platform-client/eventually';
import type { PlatformClock } from '../platform-client/platform-clock';
import { bidInTurn, type Tally } from './bid-in-turn';
import type { History } from './columns';
import type { Crowd } from './crowd';
import type { AuctionOutcome } from './outcome';
import { type BidSlice, type EndOfAuctions, planSlices } from './plan-slices';
import type { Progress } from './progress';

const dayMs = 86_400_000;

export type ReplayOptions = {
  /** Where the reserve of auctions of kind `other` comes from. */
  readonly reserve: 'none' | 'final';
  readonly concurrency: number;
  readonly sliceDays: number;
  /** Days of virtual time that pass at most in one second. */
  readonly daysPerSecond: number;
  /** How long auctions may take to close once their end has come, in real milliseconds. */
  readonly closingPatienceMs: number;
};

export type Stage = {
  readonly auctions: AuctionsApi;
  readonly clock: PlatformClock;
  readonly crowd: Crowd;
  readonly progress: Progress;
  readonly pause: (ms: number) => Promise<unknown>;
  readonly runId: string;
};

export type Replayed = { readonly outcomes: readonly AuctionOutcome[]; readonly biddingMs: number };

type Running = { readonly auctionId: string; readonly tally: Tally };
type Everywhere = <T>(items: readonly T[], work: (item: T) => Promise<unknown>) => Promise<unknown>;

const newAuction = (history: History, startedAt: number, { reserve }: ReplayOptions): NewAuction => {
  const { id, item, durationDays, openingPrice, finalPrice, kind } = history;
  return {
    title: `${item} (${id})`,
    currency: 'USD',
    openingPrice,
    endsAt: new Date(startedAt + durationDays * dayMs).toISOString(),
    softClose: { windowSeconds: 0, maxExtensionSeconds: 0 },
    ...(reserve === 'final' && kind === 'other' && finalPrice > openingPrice && { reservePrice: finalPrice }),
  };
};

const makeCrowd = async (histories: readonly History[], { crowd, progress }: Stage, everywhere: Everywhere): Promise<void> => {
  const bidders = new Set(histories.flatMap(({ bids }) => bids.map(({ bidder }) => bidder)));
  const items = new Set(histories.map(({ item }) => item));
  progress.phase('users', bidders.size + items.size);
  await everywhere([...items], (item) => crowd.seller(item).then(() => progress.advance()));
  await everywhere([...bidders], (bidder) => crowd.bidder(bidder).then(() => progress.advance()));
};

const list =
  (startedAt: number, { auctions, crowd, progress }: Stage, options: ReplayOptions) =>
  async (history: History): Promise<Running> => {
    const { accessToken } = await crowd.seller(history.item);
    const { auctionId } = await auctions.create(accessToken, newAuction(history, startedAt, options));
    progress.advance();
    return { auctionId, tally: { accepted: 0, refused: {} } };
  };

const closedView = async (auctionId: string, { auctions }: Stage, timeoutMs: number): Promise<AuctionView> => {
  const closed = async (): Promise<AuctionView | undefined> => {
    const view = await auctions.read(auctionId);
    return view.state === 'closed' ? view : undefined;
  };
  return (await eventually(closed, { timeoutMs })) ?? auctions.read(auctionId);
};

/** A replay under way: everything is listed, nothing has been bid. */
type Course = {
  readonly running: ReadonlyMap<History, Running>;
  readonly startedAt: number;
  readonly stage: Stage;
  readonly options: ReplayOptions;
  readonly everywhere: Everywhere;
};

const listed = ({ running }: Course, history: History): Running => running.get(history) as Running;

/** Answers how long it took, in milliseconds. */
const bidding = async ({ lanes }: BidSlice, course: Course): Promise<number> => {
  const began = performance.now();
  await course.everywhere(lanes, ({ history, bids }) => bidInTurn(bids, { ...course.stage, ...listed(course, history) }));
  return performance.now() - began;
};

const ending = async ({ histories }: EndOfAuctions, course: Course): Promise<readonly AuctionOutcome[]> => {
  const outcomes: AuctionOutcome[] = [];
  await course.everywhere(histories, async (history) => {
    const { auctionId, tally } = listed(course, history);
    const { bidCount, price, outcome } = await closedView(auctionId, course.stage, course.options.closingPatienceMs);
    outcomes.push({ history, auctionId, ...tally, counted: bidCount, price, result: outcome ?? 'open' });
  });
  return outcomes;
};

const runSteps = async (course: Course): Promise<Replayed> => {
  const { running, startedAt, stage, options } = course;
  const outcomes: AuctionOutcome[] = [];
  let biddingMs = 0;
  let reachedDays = 0;
  for (const step of planSlices([...running.keys()], options.sliceDays)) {
    await stage.pause(((step.atDays - reachedDays) / options.daysPerSecond) * 1_000);
    reachedDays = step.atDays;
    await stage.clock.set({ now: Math.ceil(startedAt + step.atDays * dayMs), rate: step.kind === 'end' ? 1 : 0 });
    if (step.kind === 'bids') biddingMs += await bidding(step, course);
    else outcomes.push(...(await ending(step, course)));
  }
  return { outcomes, biddingMs };
};

/** Replays histories that all start now, on a platform whose clock stands still while bids are in flight. */
export const replay = async (histories: readonly History[], stage: Stage, options: ReplayOptions): Promise<Replayed> => {
  const limit = pLimit(options.concurrency);
  const everywhere: Everywhere = (items, work) => Promise.all(items.map((item) => limit(() => work(item))));
  await makeCrowd(histories, stage, everywhere);

  const { now: startedAt } = await stage.clock.set({ rate: 0 });
  const running = new Map<History, Running>();
  stage.progress.phase('auctions', histories.length);
  await everywhere(histories, async (history) => running.set(history, await list(startedAt, stage, options)(history)));

  stage.progress.phase(
    'bids',
    histories.reduce((total, { bids }) => total + bids.length, 0),
  );
  return runSteps({ running, startedAt, stage, options, everywhere });
};
