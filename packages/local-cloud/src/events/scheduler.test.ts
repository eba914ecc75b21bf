import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RuleTarget, ScheduleSpec } from '../model';
import { createClock } from '../runtime/clock';
import { createScheduler } from './scheduler';
import { createTargetDelivery } from './target-delivery';
import { createVirtualTimers } from './virtual-timers';

const DAY_MS = 86_400_000;
const target = (more: Partial<RuleTarget> = {}): RuleTarget => ({
  id: 't',
  arn: 'arn:target',
  retry: { maximumAttempts: 0, maximumAgeSeconds: 60 },
  ...more,
});
const schedule = (expression: string, more: Partial<ScheduleSpec> = {}): ScheduleSpec => ({
  group: 'default',
  name: 'one',
  expression,
  timezone: 'UTC',
  enabled: true,
  deleteAfterCompletion: false,
  target: target(),
  ...more,
});
const atExpression = (at: number) => `at(${new Date(at).toISOString().slice(0, 19)})`;

describe('scheduler', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.UTC(2025, 0, 1) });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const running = (deliver: (arn: string, payload: string) => Promise<void> = async () => {}) => {
    const clock = createClock(() => Date.now());
    const timers = createVirtualTimers(clock);
    const sent: { readonly arn: string; readonly payload: string; readonly at: number }[] = [];
    const delivery = createTargetDelivery(
      async (arn, payload) => {
        sent.push({ arn, payload, at: clock.now() });
        await deliver(arn, payload);
      },
      () => {},
    );
    return { clock, sent, scheduler: createScheduler({ clock, timers, delivery, record: () => {} }) };
  };

  it('fires once, at the instant and not before, with its own facts in the input', async () => {
    const { clock, sent, scheduler } = running();
    const at = clock.now() + 10_000;
    scheduler.put(
      schedule(atExpression(at), {
        target: target({ input: '{"by":"<aws.scheduler.schedule-arn>","at":"<aws.scheduler.scheduled-time>"}' }),
      }),
    );
    await vi.advanceTimersByTimeAsync(9_999);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toEqual([
      {
        arn: 'arn:target',
        at,
        payload: '{"by":"arn:aws:scheduler:us-east-1:000000000000:schedule/default/one","at":"2025-01-01T00:00:10Z"}',
      },
    ]);
    expect(scheduler.get('default', 'one')).toBeDefined();
  });

  it('waits for times beyond the longest timer', async () => {
    const { clock, sent, scheduler } = running();
    scheduler.put(schedule(atExpression(clock.now() + 30 * DAY_MS)));
    await vi.advanceTimersByTimeAsync(29 * DAY_MS);
    expect(sent).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(DAY_MS);
    expect(sent).toHaveLength(1);
  });

  it('follows a clock that jumps, races or stands still', async () => {
    const { clock, sent, scheduler } = running();
    const at = clock.now() + DAY_MS;
    scheduler.put(schedule(atExpression(at)));
    clock.set({ rate: 0 });
    await vi.advanceTimersByTimeAsync(2 * DAY_MS);
    expect(sent).toHaveLength(0);
    clock.set({ rate: 86_400 });
    await vi.advanceTimersByTimeAsync(1_001);
    expect(sent).toHaveLength(1);
    scheduler.put(schedule(atExpression(clock.now() + 7 * DAY_MS), { name: 'two' }));
    clock.set({ now: clock.now() + 8 * DAY_MS, rate: 1 });
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toHaveLength(2);
  });

  it('deletes itself after completion when asked to', async () => {
    const { clock, scheduler } = running();
    scheduler.put(schedule(atExpression(clock.now() + 1_000), { deleteAfterCompletion: true }));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(scheduler.list()).toEqual([]);
  });

  it('recurs, counts occurrences missed by a jump once, and ends with its end date', async () => {
    const { clock, sent, scheduler } = running();
    scheduler.put(schedule('rate(1 minute)', { endAt: new Date(clock.now() + 2 * DAY_MS) }));
    await vi.advanceTimersByTimeAsync(180_000);
    expect(sent).toHaveLength(3);
    clock.set({ now: clock.now() + DAY_MS });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toHaveLength(4);
    clock.set({ now: clock.now() + 2 * DAY_MS });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(sent).toHaveLength(5);
  });

  it('goes on recurring when the clock is set back, far into the past too, but not before its start', async () => {
    const { clock, sent, scheduler } = running();
    const start = clock.now();
    scheduler.put(schedule('rate(1 minute)'));
    scheduler.put(schedule('rate(1 minute)', { name: 'later', startAt: new Date(start), target: target({ arn: 'arn:later' }) }));
    clock.set({ now: start + 30 * DAY_MS });
    await vi.advanceTimersByTimeAsync(1_000);
    clock.set({ now: start - 365 * DAY_MS });
    const before = sent.length;
    await vi.advanceTimersByTimeAsync(120_000);
    expect(sent.slice(before).map(({ arn }) => arn)).toEqual(['arn:target', 'arn:target']);
    clock.set({ now: start });
    await vi.advanceTimersByTimeAsync(60_500);
    expect(sent.slice(before + 2).map(({ arn }) => arn)).toContain('arn:later');
  });

  it('replaces, disables and removes', async () => {
    const { clock, sent, scheduler } = running();
    scheduler.put(schedule(atExpression(clock.now() + 1_000)));
    scheduler.put(schedule(atExpression(clock.now() + 5_000)));
    scheduler.put(schedule(atExpression(clock.now() + 1_000), { name: 'off', enabled: false }));
    scheduler.put(schedule(atExpression(clock.now() + 1_000), { name: 'gone' }));
    expect([scheduler.remove('default', 'gone'), scheduler.remove('default', 'gone')]).toEqual([true, false]);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(sent).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent).toHaveLength(1);
  });

  it('fires at once for an instant that has just passed', async () => {
    const { clock, sent, scheduler } = running();
    scheduler.put(schedule(atExpression(clock.now() - 1_000)));
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toHaveLength(1);
  });

  it('retries a target, then sends to its dead-letter queue', async () => {
    const { clock, sent, scheduler } = running(async (arn) => {
      if (arn === 'arn:target') throw new Error('down');
    });
    const retry = { maximumAttempts: 2, maximumAgeSeconds: 60 };
    scheduler.put(
      schedule(atExpression(clock.now() + 1_000), {
        target: target({ dlqArn: 'arn:dlq', retry, input: '<aws.scheduler.attempt-number>' }),
      }),
    );
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sent.map(({ arn, payload }) => [arn, payload])).toEqual([
      ['arn:target', '1'],
      ['arn:target', '2'],
      ['arn:target', '3'],
      ['arn:dlq', '3'],
    ]);
  });

  it('refuses expressions that do not exist, and keeps what was there', () => {
    const { clock, scheduler } = running();
    const good = atExpression(clock.now() + 1_000);
    scheduler.put(schedule(good));
    expect(() => scheduler.put(schedule('sometimes'))).toThrow('Invalid Schedule Expression sometimes.');
    expect(scheduler.get('default', 'one')?.expression).toBe(good);
  });
});
