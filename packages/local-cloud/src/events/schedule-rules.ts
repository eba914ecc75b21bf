import type { EventRule, LocalClock, Recorder } from '../model';
import { busEvent, type EventBus, ruleArn } from './event-bus';
import { recur } from './recurrence';
import { occurrences } from './schedule-expression';
import type { VirtualTimers } from './virtual-timers';

export type ScheduleRulesOptions = {
  readonly bus: EventBus;
  readonly clock: LocalClock;
  readonly timers: VirtualTimers;
  readonly record: Recorder;
};

/** Starts the rules that a clock triggers; AWS reads their times in UTC. Returns how to end them. */
export const startScheduleRules = (rules: readonly EventRule[], { bus, clock, timers, record }: ScheduleRulesOptions): (() => void) => {
  const start = (rule: EventRule, expression: string) => {
    const fire = async (scheduledAt: number) => {
      record({ kind: 'schedule', service: rule.service, title: `rule ${rule.name}`, detail: { expression }, ok: true });
      const time = new Date(scheduledAt).toISOString();
      const event = { source: 'aws.events', 'detail-type': 'Scheduled Event', detail: {}, resources: [ruleArn(rule)], time };
      await bus.fire(rule, busEvent(event, scheduledAt));
    };
    return recur({ clock, timers, times: occurrences(expression, 'UTC', clock.now()), fire });
  };
  const cancels = rules.flatMap((rule) => (rule.schedule !== undefined && rule.enabled ? [start(rule, rule.schedule)] : []));
  return () => {
    for (const cancel of cancels) cancel();
  };
};
