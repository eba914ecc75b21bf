import { describe, expect, it } from 'vitest';
import { aStateMachine, ECHO, someExecutions } from '../../tests/builders/state-machine';
import type { InvocationResult } from '../model';
import { startMachineIn } from './nested-executions';
import { createTaskCalls, type NeededPermission, type TaskCallsOptions } from './task-calls';

const machine = aStateMachine(ECHO);
const signal = new AbortController().signal;

const calls = (options: Partial<TaskCallsOptions> = {}) => {
  const asked: NeededPermission[] = [];
  const call = createTaskCalls({
    invoke: async (_, event): Promise<InvocationResult> => ({ payload: { got: event } }),
    functionArn: (name) => `arn:aws:lambda:us-east-1:000000000000:function:${name}`,
    integrations: {
      'sqs:sendMessage': {
        needs: ({ QueueUrl }) => [{ action: 'sqs:SendMessage', resource: String(QueueUrl) }],
        call: async (input) => ({ sent: input }),
      },
    },
    startMachine: () => async (integration, input) => ({ integration, input }),
    denied: async (_, permissions) => {
      asked.push(...permissions);
      return undefined;
    },
    ...options,
  });
  const run = (resource: string, input: unknown) => call(machine, { stateName: 'Pay', resource, arguments: input, signal });

  return { run, asked };
};

describe('a task', () => {
  it('invokes the function its resource names', async () => {
    const { run, asked } = calls();

    expect(await run('arn:aws:lambda:us-east-1:000000000000:function:pay', { a: 1 })).toEqual({ got: { a: 1 } });
    expect(asked).toEqual([{ action: 'lambda:InvokeFunction', resource: 'arn:aws:lambda:us-east-1:000000000000:function:pay' }]);
  });

  it('invokes with the fields of lambda:invoke, and tells about it', async () => {
    expect(await calls().run('arn:aws:states:::lambda:invoke', { FunctionName: 'pay', Payload: { a: 1 } })).toEqual({
      ExecutedVersion: '$LATEST',
      Payload: { got: { a: 1 } },
      StatusCode: 200,
    });
  });

  it('fails by the name of the function’s error', async () => {
    const { run } = calls({ invoke: async () => ({ error: { errorType: 'CardDeclinedError', errorMessage: 'no funds' } }) });

    await expect(run('arn:aws:lambda:x:1:function:pay', {})).rejects.toMatchObject({
      error: 'CardDeclinedError',
      causeText: '{"errorType":"CardDeclinedError","errorMessage":"no funds"}',
    });
  });

  it('fails by the name of what Lambda refuses', async () => {
    const { run } = calls({ invoke: () => Promise.reject(Object.assign(new Error('busy'), { code: 'TooManyRequestsException' })) });

    await expect(run('arn:aws:lambda:x:1:function:pay', {})).rejects.toMatchObject({ error: 'Lambda.TooManyRequestsException' });
  });

  it('calls a service, when its role may', async () => {
    const { run, asked } = calls();

    expect(await run('arn:aws:states:::sqs:sendMessage', { QueueUrl: 'q' })).toEqual({ sent: { QueueUrl: 'q' } });
    expect(asked).toEqual([{ action: 'sqs:SendMessage', resource: 'q' }]);
    await expect(calls({ denied: async () => 'not allowed' }).run('arn:aws:states:::sqs:sendMessage', {})).rejects.toMatchObject({
      error: 'States.Permissions',
      causeText: 'not allowed',
    });
  });

  it('refuses what does not exist here', async () => {
    await expect(calls().run('arn:aws:states:::glue:startJobRun', {})).rejects.toMatchObject({ error: 'States.Runtime' });
  });
});

describe('a machine that starts another', () => {
  it('goes on, or waits for its end', async () => {
    const { executions, stop } = someExecutions([machine]);
    const { run, asked } = calls({ startMachine: () => startMachineIn(() => executions) });
    const start = (pattern: string, Name: string) =>
      run(`arn:aws:states:::states:startExecution${pattern}`, { StateMachineArn: machine.arn, Name, Input: { a: 1 } });

    expect(await start('', 'one')).toMatchObject({ ExecutionArn: expect.stringMatching(/execution:settlement:one$/) });
    expect(await start('.sync', 'two')).toMatchObject({ Status: 'SUCCEEDED', Output: '{"a":1}' });
    expect(await start('.sync:2', 'three')).toMatchObject({ Output: { a: 1 } });
    expect(asked[0]).toEqual({ action: 'states:StartExecution', resource: machine.arn });
    stop();
  });

  it('fails when that one does', async () => {
    const broken = aStateMachine({ StartAt: 'No', States: { No: { Type: 'Fail', Error: 'Broken' } } });
    const { executions, stop } = someExecutions([broken]);
    const { run } = calls({ startMachine: () => startMachineIn(() => executions) });

    await expect(run('arn:aws:states:::states:startExecution.sync:2', { StateMachineArn: broken.arn })).rejects.toMatchObject({
      error: 'States.TaskFailed',
      causeText: expect.stringContaining('"Error":"Broken"'),
    });
    stop();
  });
});
