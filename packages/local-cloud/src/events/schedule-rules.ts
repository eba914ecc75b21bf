import type { EventRule, LocalClock, Recorder } from '../model';
import { busEvent, type EventBus, ruleArn } from './event-bus';
import { recur } from './recurrence';
import { occurrences } from './schedule-expression';
import type { VirtualTimers } from './virtual-timers';

/** Starts the rules that a clock triggers; AWS reads their times in UTC. Returns how to end them. */
export const startScheduleRules = (
  rules: readonly EventRule[],
  bus: EventBus,
  clock: LocalClock,
  timers: VirtualTimers,
  record: Recorder,
): (() => void) => {
  const cancels = rules.map((rule) => {
    if (rule.schedule === undefined || !rule.enabled) return () => {};
    const fire = async (scheduledAt: number) => {
      record({ kind: 'schedule', service: rule.service, title: `rule ${rule.name}`, detail: { expression: rule.schedule }, ok: true });
      const event = {
        source: 'aws.events',
        'detail-type': 'Scheduled Event',
        detail: {},
        resources: [ruleArn(rule)],
        time: new Date(scheduledAt).toISOString(),
      };
      await bus.fire(rule, busEvent(event, scheduledAt));
    };
    return recur(clock, timers, occurrences(rule.schedule, 'UTC', clock.now()), fire, () => {});
  });
  return () => {
    for (const cancel of cancels) cancel();
  };
};
