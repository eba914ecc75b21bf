import type { AlarmSpec } from '../resource-specs';
import type { FunctionActivity } from './activity-log';
import type { QueueStatus } from './queue-status';

export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';
export type AlarmStatus = { readonly name: string; readonly service: string; readonly state: AlarmState; readonly description: string };

type Measured = { readonly queues: readonly QueueStatus[]; readonly functions: ReadonlyMap<string, FunctionActivity> };

const comparisons: Readonly<Record<string, (value: number, threshold: number) => boolean>> = {
  GreaterThanThreshold: (value, threshold) => value > threshold,
  GreaterThanOrEqualToThreshold: (value, threshold) => value >= threshold,
  LessThanThreshold: (value, threshold) => value < threshold,
  LessThanOrEqualToThreshold: (value, threshold) => value <= threshold,
};

/** The metrics this machine knows: depths of queues now, errors of functions since the start. */
const measuredValue = ({ metric, dimensions }: AlarmSpec, { queues, functions }: Measured): number | undefined => {
  const queue = queues.find(({ name }) => name === dimensions['QueueName']);
  if (metric === 'ApproximateNumberOfMessagesVisible') return queue?.waiting;
  if (metric === 'ApproximateNumberOfMessagesNotVisible') return queue?.inFlight;
  if (metric === 'Errors') return functions.get(dimensions['FunctionName'] ?? '')?.errors;
  return undefined;
};

const stateOf = (alarm: AlarmSpec, measured: Measured): AlarmState => {
  const value = measuredValue(alarm, measured);
  const exceeds = comparisons[alarm.comparison];
  if (value === undefined || !exceeds) return 'INSUFFICIENT_DATA';
  return exceeds(value, alarm.threshold) ? 'ALARM' : 'OK';
};

/** State of the templates' alarms, worked out from what is known on this machine. */
export const alarmStatuses = (alarms: readonly AlarmSpec[], measured: Measured): readonly AlarmStatus[] =>
  alarms.map((alarm) => ({
    name: alarm.name,
    service: alarm.service,
    state: stateOf(alarm, measured),
    description: alarm.description ?? `${alarm.metric} of ${Object.values(alarm.dimensions).join(', ')}`,
  }));
