import { randomUUID } from 'node:crypto';
import type { LocalClock, Recorder, RuleTarget, ScheduleSpec } from '../model';
import { recur } from './recurrence';
import { occurrences } from './schedule-expression';
import type { TargetDelivery } from './target-delivery';
import type { VirtualTimers } from './virtual-timers';

export type StoredSchedule = ScheduleSpec & { readonly arn: string; readonly createdAt: number; readonly modifiedAt: number };

export type Scheduler = {
  get(group: string, name: string): StoredSchedule | undefined;
  list(): readonly StoredSchedule[];
  /** Creates or replaces. @throws Error for an invalid expression. */
  put(spec: ScheduleSpec): StoredSchedule;
  remove(group: string, name: string): boolean;
  stop(): void;
};

export type SchedulerOptions = {
  readonly clock: LocalClock;
  readonly timers: VirtualTimers;
  readonly delivery: TargetDelivery;
  readonly record: Recorder;
  /** Called after every change, to keep the schedules elsewhere. */
  readonly onChange?: (schedules: readonly StoredSchedule[]) => void;
};

export const scheduleArn = (group: string, name: string): string => `arn:aws:scheduler:us-east-1:000000000000:schedule/${group}/${name}`;

const withContext = (input: string, values: Readonly<Record<string, string>>): string =>
  input.replaceAll(/<aws\.scheduler\.([a-z-]+)>/g, (match, name: string) => values[name] ?? match);

const inputFor = (spec: StoredSchedule, scheduledAt: number, attempt: number): string => {
  const time = new Date(scheduledAt).toISOString().replace(/\.\d{3}Z$/, 'Z');
  const context = { 'schedule-arn': spec.arn, 'scheduled-time': time, 'execution-id': randomUUID(), 'attempt-number': String(attempt) };
  const untold = {
    version: '0',
    id: context['execution-id'],
    'detail-type': 'Scheduled Event',
    source: 'aws.scheduler',
    time,
    resources: [spec.arn],
    detail: '{}',
  };
  return withContext(spec.target.input ?? JSON.stringify(untold), context);
};

const optionsFor = ({ groupId, event }: RuleTarget) => ({ ...(groupId !== undefined && { groupId }), ...event });

/** Runs one schedule. Returns how to end it. @throws Error for an invalid expression */
const startSchedule = (stored: StoredSchedule, options: SchedulerOptions, completed: () => void): (() => void) => {
  const { clock, timers, delivery, record } = options;
  const [startAt, endAt] = [stored.startAt?.getTime(), stored.endAt?.getTime()];
  const times = occurrences(stored.expression, stored.timezone, startAt ?? stored.createdAt);
  if (!stored.enabled) return () => {};
  const fire = async (scheduledAt: number): Promise<void> => {
    const lateMs = clock.now() - scheduledAt;
    const payload = (attempt: number) => inputFor(stored, scheduledAt, attempt);
    const ok = await delivery.send(stored.target, {
      payload,
      options: optionsFor(stored.target),
      sourceArn: stored.arn,
      service: 'scheduler.amazonaws.com',
    });
    const detail = { target: stored.target.arn, scheduledAt: new Date(scheduledAt).toISOString(), lateMs };
    record({ kind: 'schedule', title: `schedule ${stored.group}/${stored.name}`, detail, ok });
  };
  return recur({ clock, timers, times, fire, ended: () => stored.deleteAfterCompletion && completed(), startAt, endAt });
};

/** One-time and recurring schedules that follow the local clock. */
export const createScheduler = (options: SchedulerOptions): Scheduler => {
  const { clock, onChange = () => {} } = options;
  const schedules = new Map<string, { readonly stored: StoredSchedule; readonly cancel: () => void }>();
  const keyOf = (group: string, name: string) => `${group}/${name}`;
  const changed = () => onChange([...schedules.values()].map(({ stored }) => stored));

  const remove = (group: string, name: string): boolean => {
    schedules.get(keyOf(group, name))?.cancel();
    const removed = schedules.delete(keyOf(group, name));
    if (removed) changed();
    return removed;
  };
  const put = (spec: ScheduleSpec): StoredSchedule => {
    const key = keyOf(spec.group, spec.name);
    const known = schedules.get(key);
    const now = clock.now();
    const stored = { ...spec, arn: scheduleArn(spec.group, spec.name), createdAt: known?.stored.createdAt ?? now, modifiedAt: now };
    const cancel = startSchedule(stored, options, () => schedules.get(key)?.stored === stored && remove(spec.group, spec.name));
    known?.cancel();
    schedules.set(key, { stored, cancel });
    changed();
    return stored;
  };
  return {
    get: (group, name) => schedules.get(keyOf(group, name))?.stored,
    list: () => [...schedules.values()].map(({ stored }) => stored),
    put,
    remove,
    stop: () => {
      for (const { cancel } of schedules.values()) cancel();
    },
  };
};
