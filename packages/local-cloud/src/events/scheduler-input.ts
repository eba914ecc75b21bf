import type { RuleTarget, ScheduleSpec } from '../model';
import { AwsError } from '../runtime/aws-error';
import type { StoredSchedule } from './scheduler';

export type TargetInput = {
  readonly Arn?: string;
  readonly RoleArn?: string;
  readonly Input?: string;
  readonly DeadLetterConfig?: { readonly Arn?: string };
  readonly RetryPolicy?: { readonly MaximumRetryAttempts?: number; readonly MaximumEventAgeInSeconds?: number };
  readonly SqsParameters?: { readonly MessageGroupId?: string };
  readonly EventBridgeParameters?: { readonly Source: string; readonly DetailType: string };
};

export type ScheduleInput = {
  readonly GroupName?: string;
  readonly ScheduleExpression?: string;
  readonly ScheduleExpressionTimezone?: string;
  readonly State?: 'ENABLED' | 'DISABLED';
  readonly ActionAfterCompletion?: 'NONE' | 'DELETE';
  readonly StartDate?: number | string;
  readonly EndDate?: number | string;
  readonly FlexibleTimeWindow?: { readonly Mode?: string };
  readonly Target?: TargetInput;
  readonly Description?: string;
  readonly ClientToken?: string;
};

const invalid = (message: string) => new AwsError('ValidationException', message);
const SUPPORTED = /^arn:aws:(sqs|lambda|sns|events|kinesis):/;

const checkTarget = ({ Arn = '', RoleArn, SqsParameters, EventBridgeParameters }: TargetInput): void => {
  if (!RoleArn) throw invalid("Value at 'target.roleArn' failed to satisfy constraint: Member must not be null");
  if (!SUPPORTED.test(Arn)) throw invalid(`The local Scheduler cannot reach the target ${Arn}.`);
  if (Arn.endsWith('.fifo') && !SqsParameters?.MessageGroupId) throw invalid('SqsParameters.MessageGroupId is required for a FIFO queue.');
  if (Arn.includes(':event-bus/') && !EventBridgeParameters) throw invalid('EventBridgeParameters is required for an event bus.');
};

const given = <Name extends string, Value>(name: Name, value: Value | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { readonly [Key in Name]?: Value };

const targetFrom = (input: TargetInput): RuleTarget => {
  checkTarget(input);
  const { MaximumRetryAttempts: maximumAttempts = 185, MaximumEventAgeInSeconds: maximumAgeSeconds = 86_400 } = input.RetryPolicy ?? {};
  const bus = input.EventBridgeParameters;
  return {
    id: 'target',
    arn: input.Arn ?? '',
    ...given('roleArn', input.RoleArn),
    ...given('input', input.Input),
    ...given('dlqArn', input.DeadLetterConfig?.Arn),
    ...given('groupId', input.SqsParameters?.MessageGroupId),
    ...given('event', bus && { source: bus.Source, detailType: bus.DetailType }),
    retry: { maximumAttempts, maximumAgeSeconds },
  };
};

const dateFrom = (value: number | string) => new Date(typeof value === 'number' ? value * 1000 : value);

const checkTimezone = (timezone: string) => {
  try {
    Intl.DateTimeFormat('en', { timeZone: timezone });
  } catch {
    throw invalid(`Invalid Schedule Expression Timezone ${timezone}.`);
  }
};

/** Reads the body of CreateSchedule and UpdateSchedule. @throws AwsError ValidationException */
export const scheduleFrom = (name: string, input: ScheduleInput): ScheduleSpec => {
  if (!/^[0-9a-zA-Z-_.]{1,64}$/.test(name)) throw invalid(`Value '${name}' at 'name' failed to satisfy constraint: [0-9a-zA-Z-_.]{1,64}`);
  if (!input.ScheduleExpression) throw invalid("Value at 'scheduleExpression' failed to satisfy constraint: Member must not be null");
  if (!input.Target) throw invalid("Value at 'target' failed to satisfy constraint: Member must not be null");
  if (input.FlexibleTimeWindow?.Mode !== 'OFF') throw invalid('The local Scheduler fires exactly: FlexibleTimeWindow.Mode must be OFF.');
  const timezone = input.ScheduleExpressionTimezone ?? 'UTC';
  checkTimezone(timezone);
  return {
    group: input.GroupName ?? 'default',
    name,
    expression: input.ScheduleExpression,
    timezone,
    enabled: input.State !== 'DISABLED',
    deleteAfterCompletion: input.ActionAfterCompletion === 'DELETE',
    ...(input.StartDate !== undefined && { startAt: dateFrom(input.StartDate) }),
    ...(input.EndDate !== undefined && { endAt: dateFrom(input.EndDate) }),
    target: targetFrom(input.Target),
  };
};

const targetView = ({ arn, roleArn, input, dlqArn, groupId, event, retry }: RuleTarget) => ({
  Arn: arn,
  RoleArn: roleArn,
  Input: input,
  RetryPolicy: { MaximumRetryAttempts: retry.maximumAttempts, MaximumEventAgeInSeconds: retry.maximumAgeSeconds },
  ...(dlqArn !== undefined && { DeadLetterConfig: { Arn: dlqArn } }),
  ...(groupId !== undefined && { SqsParameters: { MessageGroupId: groupId } }),
  ...(event && { EventBridgeParameters: { Source: event.source, DetailType: event.detailType } }),
});

/** How GetSchedule answers. */
export const scheduleView = (schedule: StoredSchedule) => ({
  Arn: schedule.arn,
  Name: schedule.name,
  GroupName: schedule.group,
  ScheduleExpression: schedule.expression,
  ScheduleExpressionTimezone: schedule.timezone,
  State: schedule.enabled ? 'ENABLED' : 'DISABLED',
  ActionAfterCompletion: schedule.deleteAfterCompletion ? 'DELETE' : 'NONE',
  FlexibleTimeWindow: { Mode: 'OFF' },
  StartDate: schedule.startAt && schedule.startAt.getTime() / 1000,
  EndDate: schedule.endAt && schedule.endAt.getTime() / 1000,
  CreationDate: schedule.createdAt / 1000,
  LastModificationDate: schedule.modifiedAt / 1000,
  Target: targetView(schedule.target),
});
