import { AwsError } from '../runtime/aws-error';
import { type Scheduler, type StoredSchedule, scheduleArn } from './scheduler';
import { type ScheduleInput, scheduleFrom, scheduleView } from './scheduler-input';

export type SchedulerRequest = { readonly name: string; readonly query: URLSearchParams; readonly body: ScheduleInput };
export type SchedulerOperations = Readonly<Record<string, (request: SchedulerRequest) => unknown>>;

const missing = (what: string) => new AwsError('ResourceNotFoundException', `${what} does not exist.`, 404);
const conflict = (what: string) => new AwsError('ConflictException', `${what} already exists.`, 409);
const groupArn = (name: string) => `arn:aws:scheduler:us-east-1:000000000000:schedule-group/${name}`;

const page = <T>(items: readonly T[], query: URLSearchParams): { readonly items: readonly T[]; readonly NextToken?: string } => {
  const start = Number(query.get('NextToken') ?? 0);
  const end = start + Number(query.get('MaxResults') ?? 100);
  return { items: items.slice(start, end), ...(end < items.length && { NextToken: String(end) }) };
};

const summary = (schedule: StoredSchedule) => {
  const { Arn, Name, GroupName, State, CreationDate, LastModificationDate } = scheduleView(schedule);
  return { Arn, Name, GroupName, State, CreationDate, LastModificationDate, Target: { Arn: schedule.target.arn } };
};

const putting = (scheduler: Scheduler, name: string, body: ScheduleInput): { readonly ScheduleArn: string } => {
  const spec = scheduleFrom(name, body);
  try {
    return { ScheduleArn: scheduler.put(spec).arn };
  } catch (error) {
    throw new AwsError('ValidationException', (error as Error).message);
  }
};

const scheduleOperations = (scheduler: Scheduler, groups: ReadonlyMap<string, number>): SchedulerOperations => {
  const tokens = new Map<string, string>();
  const found = (group: string | null | undefined, name: string): StoredSchedule => {
    const schedule = scheduler.get(group ?? 'default', name);
    if (!schedule) throw missing(`Schedule ${name}`);
    return schedule;
  };
  return {
    CreateSchedule: ({ name, body }) => {
      const group = body.GroupName ?? 'default';
      if (!groups.has(group)) throw missing(`Schedule group ${group}`);
      const known = scheduler.get(group, name);
      if (known && body.ClientToken !== undefined && tokens.get(known.arn) === body.ClientToken) return { ScheduleArn: known.arn };
      if (known) throw conflict(`Schedule ${name}`);
      if (body.ClientToken !== undefined) tokens.set(scheduleArn(group, name), body.ClientToken);
      return putting(scheduler, name, body);
    },
    UpdateSchedule: ({ name, body }) => {
      found(body.GroupName, name);
      return putting(scheduler, name, body);
    },
    GetSchedule: ({ name, query }) => scheduleView(found(query.get('groupName'), name)),
    DeleteSchedule: ({ name, query }) => {
      const { group, arn } = found(query.get('groupName'), name);
      scheduler.remove(group, name);
      tokens.delete(arn);
      return {};
    },
    ListSchedules: ({ query }) => {
      const [group, prefix, state] = [query.get('ScheduleGroup'), query.get('NamePrefix') ?? '', query.get('State')];
      const wanted = scheduler
        .list()
        .filter(
          (s) => (group === null || s.group === group) && s.name.startsWith(prefix) && (!state || s.enabled === (state === 'ENABLED')),
        );
      const { items, ...next } = page(wanted, query);
      return { Schedules: items.map(summary), ...next };
    },
  };
};

/** The operations of the EventBridge Scheduler API over a scheduler; `groups` maps names to their creation time. */
export const schedulerOperations = (scheduler: Scheduler, groups: Map<string, number>, now: () => number): SchedulerOperations => {
  const view = (name: string) => ({ Arn: groupArn(name), Name: name, State: 'ACTIVE', CreationDate: (groups.get(name) ?? 0) / 1000 });
  const checked = (name: string): string => {
    if (!groups.has(name)) throw missing(`Schedule group ${name}`);
    return name;
  };
  return {
    ...scheduleOperations(scheduler, groups),
    CreateScheduleGroup: ({ name }) => {
      if (groups.has(name)) throw conflict(`Schedule group ${name}`);
      groups.set(name, now());
      return { ScheduleGroupArn: groupArn(name) };
    },
    GetScheduleGroup: ({ name }) => view(checked(name)),
    DeleteScheduleGroup: ({ name }) => {
      for (const schedule of scheduler.list()) if (schedule.group === checked(name)) scheduler.remove(name, schedule.name);
      groups.delete(checked(name));
      return {};
    },
    ListScheduleGroups: ({ query }) => {
      const { items, ...next } = page(
        [...groups.keys()].filter((name) => name.startsWith(query.get('NamePrefix') ?? '')),
        query,
      );
      return { ScheduleGroups: items.map(view), ...next };
    },
  };
};
