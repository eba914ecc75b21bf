import { expect, it } from 'vitest';
import type { Activity } from '../model';
import { createActivityLog } from './activity-log';

const invocation = (name: string, ms: number, ok = true): Omit<Activity, 'at'> => ({
  kind: 'invocation',
  title: `${name} ok ${ms} ms`,
  detail: { ms },
  ok,
});

it('keeps what happened lately, stamped, and tells those who listen until they stop', () => {
  const log = createActivityLog(() => 5);
  const heard: Activity[] = [];
  const stop = log.subscribe((activity) => heard.push(activity));
  log.record({ kind: 'event', title: 'one', ok: true });
  stop();
  for (let index = 0; index < 2_500; index += 1) log.record({ kind: 'event', title: String(index), ok: true });

  expect(heard).toEqual([{ kind: 'event', title: 'one', ok: true, at: 5 }]);
  expect(log.recent()).toHaveLength(1_000);
  expect(log.recent().at(-1)?.title).toBe('2499');
  expect(log.count()).toBe(2_501);
});

it('counts invocations, errors and the median duration of each function', () => {
  const log = createActivityLog();
  for (const ms of [1, 100, 3]) log.record(invocation('place-bid', ms));
  log.record(invocation('close', 7, false));

  expect(Object.fromEntries(log.functions())).toEqual({
    'place-bid': { invocations: 3, errors: 0, p50: 3 },
    close: { invocations: 1, errors: 1, p50: 7 },
  });
});
