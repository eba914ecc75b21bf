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

/** One-time and recurring schedules that follow the local clock. */
export const createScheduler = ({ clock, timers, delivery, record, onChange = () => {} }: SchedulerOptions): Scheduler => {
  const schedules = new Map<string, { readonly stored: StoredSchedule; readonly cancel: () => void }>();
  const keyOf = (group: string, name: string) => `${group}/${name}`;
  const changed = () => onChange([...schedules.values()].map(({ stored }) => stored));

  const remove = (group: string, name: string): boolean => {
    const entry = schedules.get(keyOf(group, name));
    entry?.cancel();
    const removed = schedules.delete(keyOf(group, name));
    if (removed) changed();
    return removed;
  };
  const fire = async (stored: StoredSchedule, scheduledAt: number): Promise<void> => {
    const ok = await delivery.send(
      stored.target,
      (attempt) => inputFor(stored, scheduledAt, attempt),
      optionsFor(stored.target),
      stored.arn,
    );
    const detail = { target: stored.target.arn, scheduledAt: new Date(scheduledAt).toISOString(), lateMs: clock.now() - scheduledAt };
    record({ kind: 'schedule', title: `schedule ${stored.group}/${stored.name}`, detail, ok });
  };
  const start = (stored: StoredSchedule): (() => void) => {
    const times = occurrences(stored.expression, stored.timezone, stored.startAt?.getTime() ?? stored.createdAt);
    if (!stored.enabled) return () => {};
    const ended = () => {
      const current = schedules.get(keyOf(stored.group, stored.name));
      if (stored.deleteAfterCompletion && current?.stored === stored) remove(stored.group, stored.name);
    };
    return recur(clock, timers, times, (scheduledAt) => fire(stored, scheduledAt), ended, {
      startAt: stored.startAt?.getTime(),
      endAt: stored.endAt?.getTime(),
    });
  };
  return {
    get: (group, name) => schedules.get(keyOf(group, name))?.stored,
    list: () => [...schedules.values()].map(({ stored }) => stored),
    put: (spec) => {
      const known = schedules.get(keyOf(spec.group, spec.name));
      const now = clock.now();
      const stored = { ...spec, arn: scheduleArn(spec.group, spec.name), createdAt: known?.stored.createdAt ?? now, modifiedAt: now };
      const cancel = start(stored);
      known?.cancel();
      schedules.set(keyOf(spec.group, spec.name), { stored, cancel });
      changed();
      return stored;
    },
    remove,
    stop: () => {
      for (const { cancel } of schedules.values()) cancel();
    },
  };
};
