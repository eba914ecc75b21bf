import {
  ConflictException,
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  DeleteScheduleCommand,
  ResourceNotFoundException,
  SchedulerClient,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';
import type { Clock } from '@ecom/kernel';
import type { Instant } from '../domain/auction';
import type { DueTask, TaskQueue, TaskSchedules } from '../use-cases/due-tasks';
import { dueMessage } from './sqs-tasks';

type Options = {
  readonly client?: Pick<SchedulerClient, 'send'>;
  readonly groupName: string;
  readonly roleArn: string;
  /** Of the tasks that are put here. */
  readonly queueArns: Readonly<Partial<Record<DueTask, string>>>;
  readonly tasks: Pick<TaskQueue, 'send'>;
  readonly clock: Clock;
  /** How long before its time a task is sent; AWS is exact to the minute only. */
  readonly leadSeconds: number;
};

const SECOND = 1_000;
/** A schedule for a moment that has passed by the time it is put is never run. */
const SHORTEST_NOTICE = 2 * SECOND;
const LONGEST_DELAY = 900;
const prefixes: Readonly<Record<DueTask, string>> = {
  open: 'open',
  'announce-ending-soon': 'remind',
  close: 'close',
  'lapse-offer': 'lapse',
};

const nameOf = (task: DueTask, auctionId: string): string => `${prefixes[task]}-${auctionId}`;

type Task = { readonly task: DueTask; readonly auctionId: string; readonly at: Instant };

const scheduleOf = ({ groupName, roleArn, queueArns }: Options, { task, auctionId, at }: Task): CreateScheduleCommandInput => ({
  Name: nameOf(task, auctionId),
  GroupName: groupName,
  ScheduleExpression: `at(${new Date(at).toISOString().slice(0, 19)})`,
  ScheduleExpressionTimezone: 'UTC',
  FlexibleTimeWindow: { Mode: 'OFF' },
  ActionAfterCompletion: 'DELETE',
  Target: { Arn: queueArns[task], RoleArn: roleArn, Input: JSON.stringify(dueMessage(task, auctionId)) },
});

const putSchedule = async (client: Pick<SchedulerClient, 'send'>, schedule: CreateScheduleCommandInput): Promise<void> => {
  try {
    await client.send(new CreateScheduleCommand(schedule));
  } catch (error) {
    if (!(error instanceof ConflictException)) throw error;
    await client.send(new UpdateScheduleCommand(schedule));
  }
};

/** One-time schedules, one per auction and task. What is due too soon for one goes straight to the queue. */
export const schedulerSchedules = ({ client = new SchedulerClient({}), ...options }: Options): TaskSchedules => ({
  async put(task, auctionId, at) {
    const now = options.clock().getTime();
    const sendAt = at - options.leadSeconds * SECOND;
    if (sendAt >= now + SHORTEST_NOTICE) return putSchedule(client, scheduleOf(options, { task, auctionId, at: sendAt }));

    return options.tasks.send(task, auctionId, Math.min(LONGEST_DELAY, Math.max(0, Math.floor((at - now) / SECOND))));
  },
  async remove(task, auctionId) {
    try {
      await client.send(new DeleteScheduleCommand({ Name: nameOf(task, auctionId), GroupName: options.groupName }));
    } catch (error) {
      if (!(error instanceof ResourceNotFoundException)) throw error;
    }
  },
});
