import type { Definition } from '@ecom/state-machines';
import { createVirtualTimers } from '../../src/events/virtual-timers';
import type { Activity } from '../../src/model';
import { createClock } from '../../src/runtime/clock';
import { createExecutions } from '../../src/workflows/executions';
import type { StateMachineSpec } from '../../src/workflows/state-machine';
import type { CallTask } from '../../src/workflows/task-calls';

export const ECHO: Definition = {
  StartAt: 'Echo',
  States: { Echo: { Type: 'Task', Resource: 'arn:aws:lambda:us-east-1:000000000000:function:echo', End: true } },
};

export const aStateMachine = (definition: Definition, changes: Partial<StateMachineSpec> = {}): StateMachineSpec => ({
  service: 'checkout',
  logicalId: 'Settlement',
  name: 'settlement',
  arn: 'arn:aws:states:us-east-1:000000000000:stateMachine:settlement',
  type: 'STANDARD',
  roleArn: 'arn:aws:iam::000000000000:role/settlement',
  definition,
  ...changes,
});

/** Executions whose tasks give their input back unless told otherwise, on the clock of this machine. */
export const someExecutions = (machines: readonly StateMachineSpec[], call: CallTask = async (_, { arguments: input }) => input) => {
  const clock = createClock();
  const timers = createVirtualTimers(clock);
  const activities: Omit<Activity, 'at'>[] = [];
  const executions = createExecutions({ machines, clock, timers, call, record: (activity) => activities.push(activity) });
  return { executions, activities, clock, stop: timers.stop };
};
