import fc, { type Scheduler } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anExchange, hours, REVIEW_DAYS } from '../../tests/builders/exchange';
import { inMemoryReviews, type ReviewStores } from '../../tests/fakes/in-memory-reviews';
import { type Exchange, partyOf, type Role, roles, saidIn } from '../domain/review';
import type { ExchangeView } from '../domain/review-view';
import { makeReadExchange } from './read-reviews';
import { makeRelayReviews } from './relay-reviews';
import { makeSweepReviews } from './sweep-reviews';
import { makeWriteReview } from './write-review';

const END = hours(REVIEW_DAYS * 24);
const STEP = 3_600_000;

/** Each call of the store waits until the scheduler lets it through: any other may come in between. */
const interleaved = (scheduler: Scheduler, { exchanges, due, published }: ReviewStores): ReviewStores => {
  const each = <Work extends (...given: never[]) => Promise<unknown>>(work: Work): Work =>
    (async (...given: Parameters<Work>) => {
      await scheduler.schedule(Promise.resolve());
      return work(...given);
    }) as unknown as Work;
  const { open, get, add, publish, findAnswer } = exchanges;

  return {
    exchanges: { open, get: each(get), add: each(add), publish: each(publish), findAnswer: each(findAnswer) },
    due: { shards: due.shards, page: each(due.page) },
    published: { page: each(published.page), tally: each(published.tally) },
  };
};

type Action = { readonly kind: 'write' | 'read'; readonly role: Role } | { readonly kind: 'sweep' | 'look' | 'pass' };

const anAction: fc.Arbitrary<Action> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('write' as const), role: fc.constantFrom(...roles) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('read' as const), role: fc.constantFrom(...roles) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('sweep' as const, 'look' as const, 'pass' as const) }) },
);

/** Everybody who has to do with one order that ends in two hours, and what follows from its changes. */
const aWorld = async (scheduler: Scheduler) => {
  const told: string[] = [];
  const relay = makeRelayReviews({
    notify: async ({ template, userId }) => void told.push(`${template} ${userId}`),
    push: async ({ topic, userId }) => void told.push(`${topic} ${userId}`),
  });
  const plain = inMemoryReviews((before, after) => void relay(before, after));
  const stores = interleaved(scheduler, plain);
  const exchange = anExchange();
  await plain.exchanges.open(exchange);
  let now = END - 2 * STEP;
  let reviews = 0;
  const clock = () => new Date(now);
  const newReviewId = () => {
    reviews += 1;
    return `rev_${exchange.orderId}-${reviews}`;
  };
  const write = makeWriteReview({ exchanges: stores.exchanges, clock, newReviewId, pause: async () => undefined });
  const read = makeReadExchange({ exchanges: stores.exchanges, clock });
  const state = async () => (await plain.exchanges.get(exchange.orderId)) as Exchange;

  return {
    exchange,
    plain,
    told,
    clock,
    state,
    pass: () => {
      now += STEP;
    },
    write: (role: Role) =>
      write({ orderId: exchange.orderId, callerId: partyOf(exchange, role), stars: 3, comment: undefined, idempotencyKey: undefined }),
    read: async (role: Role): Promise<ExchangeView> => {
      const view = await read(exchange.orderId, partyOf(exchange, role));
      // Nothing is ever taken back, so what is not revealed after the read was not when it was made.
      const after = await state();
      if (now < END && !(after.buyer && after.seller)) expect([view.revealed, view.theirs]).toEqual([false, undefined]);
      return view;
    },
    sweep: makeSweepReviews({ ...stores, clock }),
    look: async () => {
      for (const role of roles) {
        const userId = partyOf(exchange, role);
        const now = clock();
        const page = { callerId: 'usr_reader', userId, limit: 10, cursor: undefined, now };
        // Both at one instant: nothing comes in between.
        const [{ items }, tally] = await Promise.all([plain.published.page(page), plain.published.tally(userId, now)]);
        expect(tally).toEqual({ count: items.length, stars: 3 * items.length });
      }
    },
  };
};

type World = Awaited<ReturnType<typeof aWorld>>;

const run = (world: World, action: Action): Promise<unknown> => {
  const { kind } = action;
  if (kind === 'write') return world.write(action.role).catch(({ code }) => code);
  if (kind === 'read') return world.read(action.role);
  if (kind === 'pass') return Promise.resolve(world.pass());
  return kind === 'sweep' ? world.sweep() : world.look();
};

const played = async (scheduler: Scheduler, actions: readonly Action[]): Promise<World> => {
  const world = await aWorld(scheduler);
  // Actions start one after the other, each whenever the scheduler lets it, and overlap with those before it.
  const { task } = scheduler.scheduleSequence(
    actions.map((action) => ({
      label: action.kind,
      builder: async () => void running.push(run(world, action)),
    })),
  );
  const running: Promise<unknown>[] = [];
  await scheduler.waitAll();
  await task;
  await scheduler.waitFor(Promise.all(running));
  return world;
};

describe('two reviewers, a sweeper and readers, in any order and at the same time', () => {
  it('nobody sees what is not revealed, and the tally is the list at every look', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(anAction, { minLength: 4, maxLength: 14 }), async (scheduler, actions) => {
        const world = await played(scheduler, actions);
        await world.look();
      }),
      { numRuns: 300 },
    );
  });

  it('each review that was taken counts once and is told once, when the sweep has come by', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(anAction, { minLength: 4, maxLength: 14 }), async (scheduler, actions) => {
        const world = await played(scheduler, actions);
        world.pass();
        world.pass();
        const sweeps = Promise.all([world.sweep(), world.sweep()]);
        await scheduler.waitFor(sweeps);
        const said = saidIn(await world.state()).map(({ subjectId }) => subjectId);
        const people = roles.map((role) => partyOf(world.exchange, role));
        const counts = await Promise.all(people.map((userId) => world.plain.published.tally(userId, world.clock())));

        expect(counts.map(({ count }) => count)).toEqual(people.map((userId) => said.filter((subjectId) => subjectId === userId).length));
        const invited = people.map((userId) => `review-invited ${userId}`);
        const published = said.flatMap((userId) => [`review-published ${userId}`, `order ${userId}`]);
        expect(world.told.toSorted()).toEqual([...invited, ...published].toSorted());
      }),
      { numRuns: 300 },
    );
  });
});
