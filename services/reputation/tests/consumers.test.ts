import { readFileSync } from 'node:fs';
import { eventPattern, orderCompleted, ratingLookupRequested } from '@ecom/contracts';
import { busEvent, queueEvent, testConsumer } from '@ecom/testing';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { makeHandler } from '../src/functions/look-up-rating/handler';
import { makeHandler as openReviews } from '../src/functions/open-reviews/handler';
import { makeOpenReviews } from '../src/use-cases/open-reviews';
import { inMemoryReviews } from './fakes/in-memory-reviews';

vi.hoisted(() => {
  for (const name of ['REPUTATION_TABLE', 'REPUTATION_API_URL', 'PUSH_QUEUE_URL', 'REVIEW_DAYS']) vi.stubEnv(name, '14');
});

const handler = makeHandler({ lookUp: vi.fn().mockResolvedValue(true), giveUp: vi.fn() });

describe('look-up-rating', () => {
  testConsumer(ratingLookupRequested, (data) => handler(queueEvent(data)));
});

describe('open-reviews', () => {
  testConsumer(orderCompleted, (data) => openReviews(vi.fn())(queueEvent(busEvent(orderCompleted, data))));

  it('gets what the rule lets through', () => {
    const { Resources } = parse(readFileSync(new URL('../resources/rules.yml', import.meta.url), 'utf8'), { logLevel: 'silent' });
    expect(Resources.OrderRule.Properties.EventPattern).toEqual(eventPattern(orderCompleted));
  });

  it('opens one exchange for an order, however often it hears of it, none when the time is over, and none between somebody and themselves', async () => {
    const changes: unknown[] = [];
    const { exchanges } = inMemoryReviews((before, after) => void changes.push([before, after.orderId]));
    let now = Date.parse('2026-01-17T09:59:59.999Z');
    const handle = openReviews(makeOpenReviews({ exchanges, reviewDays: 14, clock: () => new Date(now) }));
    const { example } = orderCompleted;
    await handle(queueEvent(busEvent(orderCompleted, example), busEvent(orderCompleted, example)));
    await handle(queueEvent(busEvent(orderCompleted, { ...example, title: 'Another' })));

    expect(changes).toEqual([[undefined, example.orderId]]);
    expect(await exchanges.get(example.orderId)).toMatchObject({
      title: 'A brass sextant',
      endsAt: Date.parse('2026-01-17T10:00:00.000Z'),
    });
    now += 1;
    await handle(queueEvent(busEvent(orderCompleted, { ...example, orderId: 'ord_01JD8Z0000000000000000000C' })));
    expect(changes).toHaveLength(1);
    const alone = { ...example, orderId: 'ord_01JD8Z0000000000000000000B', sellerId: example.buyerId };
    expect(await handle(queueEvent(busEvent(orderCompleted, alone)))).toEqual({ batchItemFailures: [{ itemIdentifier: 'message-1' }] });
  });
});
