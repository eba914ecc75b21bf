import { startEventBridgeApi } from '../events/event-bridge-api';
import { createEventBus, type EventBus } from '../events/event-bus';
import { startScheduleRules } from '../events/schedule-rules';
import { scheduleStore } from '../events/schedule-store';
import { createScheduler, type Scheduler } from '../events/scheduler';
import { startSchedulerApi } from '../events/scheduler-api';
import { schedulerOperations } from '../events/scheduler-operations';
import { createTargetDelivery } from '../events/target-delivery';
import { createVirtualTimers } from '../events/virtual-timers';
import type { Guard } from '../iam/guard';
import type { Deliver, Deployment, EnginePorts, Recorder } from '../model';
import type { SharedClock } from './clock';

export type EventsOptions = {
  readonly deployment: Deployment;
  readonly ports: Pick<EnginePorts, 'events' | 'scheduler'>;
  readonly clock: SharedClock;
  readonly deliver: Deliver;
  readonly record: Recorder;
  /** Where schedules made at run time are kept; in memory when absent. */
  readonly schedulesFile?: string;
  readonly guard?: Guard;
};

export type RunningEvents = {
  readonly bus: EventBus;
  readonly scheduler: Scheduler;
  /** Starts what the clock triggers: last of all, when the targets are there. */
  startClockwork(): void;
  stop(): Promise<void>;
};

const busNames = ({ buses, outputs }: Deployment): readonly string[] => [
  ...buses.map(({ name }) => name),
  ...Object.values(outputs).flatMap((values) => Object.values(values).flatMap((value) => (/:event-bus\/(.+)$/.exec(value) ?? []).slice(1))),
];

/** Starts the buses and the scheduler with their APIs. */
export const startEvents = async ({
  deployment,
  ports,
  clock,
  deliver,
  record,
  schedulesFile,
  guard,
}: EventsOptions): Promise<RunningEvents> => {
  const delivery = createTargetDelivery(deliver, ({ arn, error, deadLettered }) =>
    record({ kind: 'event', title: `not delivered to ${arn}: ${(error as Error).message}`, detail: { deadLettered }, ok: false }),
  );
  const bus = createEventBus({ rules: deployment.rules, buses: busNames(deployment), delivery, clock, record });
  const timers = createVirtualTimers(clock);
  const store = schedulesFile === undefined ? undefined : scheduleStore(schedulesFile);
  const kept = store?.read();
  const groups = new Map(['default', ...deployment.scheduleGroups, ...(kept?.groups ?? [])].map((name) => [name, clock.now()]));
  const scheduler = createScheduler({
    clock,
    timers,
    delivery,
    record,
    ...(store && { onChange: (schedules) => store.keep({ schedules, groups: [...groups.keys()] }) }),
  });
  const apis = await Promise.all([
    startEventBridgeApi(ports.events, bus, guard),
    startSchedulerApi(ports.scheduler, schedulerOperations(scheduler, groups, clock.now), guard),
  ]);
  let stopRules = () => {};
  return {
    bus,
    scheduler,
    startClockwork: () => {
      stopRules = startScheduleRules(deployment.rules, { bus, clock, timers, record });
      for (const schedule of [...(kept?.schedules ?? []), ...deployment.schedules]) scheduler.put(schedule);
    },
    stop: async () => {
      stopRules();
      scheduler.stop();
      timers.stop();
      delivery.stop();
      await Promise.all(apis.map((api) => api.stop()));
      await store?.written();
    },
  };
};
