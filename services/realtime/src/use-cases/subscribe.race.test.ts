import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AUCTION, numbers } from '../../tests/builders/activity';
import { deliveries, simulation } from '../../tests/builders/simulation';

const CHANGES = 7;
/** Milliseconds; thousands of interleavings take a while on a busy machine. */
const PATIENCE = 60_000;
const sinceSeq = fc.option(fc.integer({ min: 0, max: CHANGES + 2 }), { nil: undefined });
const subscribers = fc.array(sinceSeq, { minLength: 1, maxLength: 3 });

/** What a client keeps: it drops what it has seen. */
const kept = (seqs: readonly number[]): readonly number[] =>
  seqs.filter((seq, index) => seqs.slice(0, index).every((earlier) => earlier < seq));

/** Without a sinceSeq the client starts wherever the auction was; from there on nothing may be missing. */
const expected = (since: number | undefined, received: readonly number[]): readonly number[] =>
  numbers(since === undefined ? (received[0] ?? 1) : since + 1, CHANGES);

it(
  'sends each subscriber every change after sinceSeq exactly once and in order, however pushers and subscribers interleave',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), deliveries(CHANGES), subscribers, async (scheduler, delivered, since) => {
        const world = simulation(scheduler);
        const joining = since.map(async (from, index) => {
          await world.connect(`c${index}`);
          await world.subscribe({ connectionId: `c${index}`, auctionId: AUCTION, sinceSeq: from });
        });
        await scheduler.waitFor(Promise.all([world.push(delivered), ...joining]));

        for (const [index, from] of since.entries()) {
          const received = world.seqsOf(`c${index}`);
          expect(received).toEqual(expected(from, received));
        }
      }),
      { numRuns: 1_000 },
    );
  },
  PATIENCE,
);

it(
  'never leaves a gap for a client that subscribes again with the last seq it has seen',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), deliveries(CHANGES), fc.integer({ min: 1, max: 3 }), async (scheduler, delivered, times) => {
        const world = simulation(scheduler);
        const client = async () => {
          await world.connect('c');
          for (let time = 0; time < times; time += 1) {
            await world.subscribe({ connectionId: 'c', auctionId: AUCTION, sinceSeq: Math.max(0, ...world.seqsOf('c')) });
          }
        };
        await scheduler.waitFor(Promise.all([world.push(delivered), client()]));

        expect(kept(world.seqsOf('c'))).toEqual(numbers(1, CHANGES));
      }),
      { numRuns: 500 },
    );
  },
  PATIENCE,
);

it(
  'lets an earlier subscription of the same client, still under way, take nothing from the newer one',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), deliveries(CHANGES), async (scheduler, delivered) => {
        const world = simulation(scheduler);
        const earlier = { connectionId: 'c', auctionId: AUCTION, token: 'earlier' };
        const stale = async () => {
          for (let round = 0; round < 4; round += 1) {
            await world.subscriptions.goLive(earlier, { head: await world.feed.head(AUCTION), from: CHANGES + 1 });
          }
        };
        const prepared = async () => {
          await world.connect('c');
          await world.subscriptions.open(earlier, new Date());
        };
        await scheduler.waitFor(prepared());
        const newer = world.subscribe({ connectionId: 'c', auctionId: AUCTION, sinceSeq: 0 });
        await scheduler.waitFor(Promise.all([world.push(delivered), stale(), newer]));

        expect(world.seqsOf('c')).toEqual(numbers(1, CHANGES));
      }),
      { numRuns: 500 },
    );
  },
  PATIENCE,
);

it(
  'sends a client that hangs up a beginning without a gap, and forgets it',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), deliveries(CHANGES), async (scheduler, delivered) => {
        const world = simulation(scheduler);
        const leaving = async () => {
          await world.connect('c');
          await world.subscribe({ connectionId: 'c', auctionId: AUCTION, sinceSeq: 0 });
          world.hangUp('c');
        };
        await scheduler.waitFor(Promise.all([world.push(delivered), leaving()]));
        await scheduler.waitFor(world.push([CHANGES + 1]));

        expect(world.seqsOf('c')).toEqual(numbers(1, world.seqsOf('c').length));
        expect(world.isKnown('c')).toBe(false);
      }),
      { numRuns: 500 },
    );
  },
  PATIENCE,
);
