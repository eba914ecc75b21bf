import type { Definition } from '@ecom/state-machines';
import { afterEach, describe, expect, it } from 'vitest';
import { aStateMachine, ECHO, someExecutions } from '../../tests/builders/state-machine';
import { stepFunctionsOperations } from './step-functions-operations';

const WAITING: Definition = {
  StartAt: 'Courier',
  States: {
    Courier: {
      Type: 'Task',
      Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
      Parameters: { 'token.$': '$$.Task.Token' },
      End: true,
    },
  },
};
const settlement = aStateMachine(ECHO);
const courier = aStateMachine(WAITING, { name: 'courier', arn: 'arn:aws:states:us-east-1:000000000000:stateMachine:courier' });
const quick = aStateMachine(ECHO, { name: 'quick', arn: 'arn:aws:states:us-east-1:000000000000:stateMachine:quick', type: 'EXPRESS' });

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

const begin = () => {
  const tokens: string[] = [];
  const { executions, activities, clock, stop } = someExecutions([settlement, courier, quick], async (_, { arguments: input, token }) => {
    if (token !== undefined) tokens.push(token);
    return input;
  });
  stops.push(stop);
  const ask = async (operation: string, input: object): Promise<Readonly<Record<string, unknown>>> =>
    (await stepFunctionsOperations[operation]?.(executions, input as Readonly<Record<string, unknown>>)) as Readonly<
      Record<string, unknown>
    >;

  return { executions, activities, clock, ask, tokens };
};

const startCourier = async () => {
  const cloud = begin();
  const { executionArn } = await cloud.ask('StartExecution', { stateMachineArn: courier.arn, name: 'run-1' });
  while (cloud.tokens.length === 0) await new Promise(setImmediate);

  const arn = String(executionArn);
  const ended = async () => {
    while (cloud.executions.get(arn).status === 'RUNNING') await new Promise(setImmediate);
  };

  return { ...cloud, executionArn: arn, token: String(cloud.tokens[0]), ended };
};

describe('an execution', () => {
  it('is started, described and listed', async () => {
    const { executions, ask } = begin();
    const { executionArn } = await ask('StartExecution', { stateMachineArn: settlement.arn, name: 'auc_1', input: '{"a":1}' });
    await executions.startSync({ machineArn: settlement.arn, name: 'auc_2' });

    expect(executionArn).toBe('arn:aws:states:us-east-1:000000000000:execution:settlement:auc_1');
    expect(await ask('DescribeExecution', { executionArn })).toMatchObject({
      status: 'SUCCEEDED',
      input: '{"a":1}',
      output: '{"a":1}',
      name: 'auc_1',
    });
    expect(await ask('ListExecutions', { stateMachineArn: settlement.arn, statusFilter: 'SUCCEEDED' })).toMatchObject({
      executions: [{ name: 'auc_2' }, { name: 'auc_1' }],
    });
    expect(await ask('ListExecutions', { stateMachineArn: settlement.arn, maxResults: 1 })).toMatchObject({
      executions: [{ name: 'auc_2' }],
      nextToken: '1',
    });
  });

  it('tells its steps', async () => {
    const { executions, ask } = begin();
    const { arn } = await executions.startSync({ machineArn: settlement.arn, name: 'auc_1', input: '{"a":1}' });
    const { events } = await ask('GetExecutionHistory', { executionArn: arn });

    expect(events).toMatchObject([
      { id: 1, type: 'ExecutionStarted', executionStartedEventDetails: { input: '{"a":1}' } },
      { id: 2, type: 'TaskStateEntered', stateEnteredEventDetails: { name: 'Echo', input: '{"a":1}' } },
      { id: 3, type: 'TaskScheduled', taskScheduledEventDetails: { resourceType: 'lambda', parameters: '{"a":1}' } },
      { id: 4, type: 'TaskSucceeded', taskSucceededEventDetails: { output: '{"a":1}' } },
      { id: 5, type: 'TaskStateExited', stateExitedEventDetails: { name: 'Echo', output: '{"a":1}' } },
      { id: 6, previousEventId: 5, type: 'ExecutionSucceeded', executionSucceededEventDetails: { output: '{"a":1}' } },
    ]);
  });

  it('of the same name and input is the same one while it runs, and never started again after', async () => {
    const { ask, executionArn, executions, token, ended } = await startCourier();

    expect(await ask('StartExecution', { stateMachineArn: courier.arn, name: 'run-1' })).toMatchObject({ executionArn });
    await expect(ask('StartExecution', { stateMachineArn: courier.arn, name: 'run-1', input: '{"x":1}' })).rejects.toMatchObject({
      code: 'ExecutionAlreadyExists',
    });
    expect(executions.list()).toHaveLength(1);
    await ask('SendTaskSuccess', { taskToken: token, output: '"there"' });
    await ended();
    await expect(ask('StartExecution', { stateMachineArn: courier.arn, name: 'run-1' })).rejects.toMatchObject({
      code: 'ExecutionAlreadyExists',
    });
  });

  it('is told on the status page', async () => {
    const { executions, activities } = begin();
    await executions.startSync({ machineArn: settlement.arn, name: 'auc_1' });

    expect(activities).toMatchObject([
      { kind: 'workflow', title: 'settlement auc_1 RUNNING', ok: true },
      { kind: 'workflow', title: 'settlement auc_1 SUCCEEDED', ok: true },
    ]);
  });

  it('is stopped', async () => {
    const { ask, executionArn } = await startCourier();
    await ask('StopExecution', { executionArn, error: 'Operator', cause: 'not wanted' });

    expect(await ask('DescribeExecution', { executionArn })).toMatchObject({ status: 'ABORTED', error: 'Operator', cause: 'not wanted' });
  });

  it('of an express machine has no name of its own, and answers at once', async () => {
    const { ask } = begin();
    const start = () => ask('StartSyncExecution', { stateMachineArn: quick.arn, name: 'same', input: '{"a":1}' });
    const [one, other] = [await start(), await start()];

    expect(one).toMatchObject({ status: 'SUCCEEDED', output: '{"a":1}' });
    expect(one['executionArn']).not.toBe(other['executionArn']);
    await expect(ask('StartSyncExecution', { stateMachineArn: settlement.arn })).rejects.toMatchObject({
      code: 'StateMachineTypeNotSupported',
    });
  });
});

describe('a callback', () => {
  it('is answered once', async () => {
    const { ask, executionArn, token, ended } = await startCourier();

    expect(await ask('SendTaskHeartbeat', { taskToken: token })).toEqual({});
    expect(await ask('SendTaskSuccess', { taskToken: token, output: '{"courier":"swift"}' })).toEqual({});
    await ended();
    await expect(ask('SendTaskSuccess', { taskToken: token, output: '{}' })).rejects.toMatchObject({ code: 'TaskTimedOut' });
    expect(await ask('DescribeExecution', { executionArn })).toMatchObject({ status: 'SUCCEEDED', output: '{"courier":"swift"}' });
  });

  it('may be a failure', async () => {
    const { ask, executionArn, token, ended } = await startCourier();
    await ask('SendTaskFailure', { taskToken: token, error: 'NoCourierAvailable', cause: 'busy' });
    await ended();

    expect(await ask('DescribeExecution', { executionArn })).toMatchObject({ status: 'FAILED', error: 'NoCourierAvailable' });
  });
});

it.each([
  ['StartExecution', { stateMachineArn: 'arn:none' }, 'StateMachineDoesNotExist'],
  ['StartExecution', { stateMachineArn: settlement.arn, name: 'a b' }, 'InvalidName'],
  ['StartExecution', { stateMachineArn: settlement.arn, name: 'x'.repeat(81) }, 'InvalidName'],
  ['StartExecution', { stateMachineArn: settlement.arn, input: '{' }, 'InvalidExecutionInput'],
  ['StartExecution', { stateMachineArn: settlement.arn, input: JSON.stringify('x'.repeat(262_144)) }, 'InvalidExecutionInput'],
  ['DescribeExecution', { executionArn: 'arn:none' }, 'ExecutionDoesNotExist'],
])('%s refuses %o', async (operation, input, code) => {
  await expect(begin().ask(operation, input)).rejects.toMatchObject({ code });
});
