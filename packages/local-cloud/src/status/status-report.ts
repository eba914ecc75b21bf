import { type AlarmStatus, alarmStatuses } from './alarm-status';
import type { MetricStatus } from './metric-log';
import type { EngineUrls, Observed } from './observed';
import { type QueueStatus, queueStatuses } from './queue-status';
import { pendingSchedules, type ScheduleStatus } from './schedule-status';
import { type TableStatus, tableStatuses } from './table-status';

export type FunctionStatus = {
  readonly name: string;
  readonly service: string;
  readonly invocations: number;
  readonly errors: number;
  readonly p50: number;
};

/** The state of the whole local cloud, as /status.json gives it. */
export type StatusReport = {
  readonly urls: EngineUrls;
  readonly clock: { readonly now: number; readonly rate: number };
  readonly services: readonly { readonly name: string; readonly apis: readonly { readonly kind: string; readonly url: string }[] }[];
  readonly functions: readonly FunctionStatus[];
  readonly queues: readonly QueueStatus[];
  readonly tables: readonly TableStatus[];
  readonly schedules: { readonly total: number; readonly first: readonly ScheduleStatus[] };
  readonly alarms: readonly AlarmStatus[];
  readonly metrics: readonly MetricStatus[];
  readonly memoryMb: number;
};

const servicesOf = ({ outputs, apis }: Observed['deployment']): StatusReport['services'] =>
  Object.keys(outputs).map((name) => ({
    name,
    apis: apis.filter(({ service }) => service === name).map(({ kind, url }) => ({ kind, url })),
  }));

const functionsOf = ({ deployment, activities }: Observed): readonly FunctionStatus[] => {
  const measured = activities.functions();
  return deployment.functions.map(({ name, service }) => ({
    name,
    service,
    ...(measured.get(name) ?? { invocations: 0, errors: 0, p50: 0 }),
  }));
};

/** Asks the engines how they are. */
export const statusReport = async (observed: Observed): Promise<StatusReport> => {
  const { deployment, urls, clock, activities } = observed;
  const [queues, tables, schedules] = await Promise.all([
    queueStatuses(urls.queues, deployment.queues),
    tableStatuses(urls.dynamodb, deployment.tables),
    pendingSchedules(urls.scheduler),
  ]);
  return {
    urls,
    clock: { now: clock.now(), rate: clock.rate() },
    services: servicesOf(deployment),
    functions: functionsOf(observed),
    queues,
    tables,
    schedules,
    alarms: alarmStatuses(deployment.alarms, { queues, functions: activities.functions() }),
    metrics: observed.metrics.statuses(),
    memoryMb: Math.round(process.memoryUsage.rss() / 1_048_576),
  };
};
