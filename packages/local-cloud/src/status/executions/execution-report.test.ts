import type { Definition } from '@ecom/state-machines';
import { describe, expect, it } from 'vitest';
import { anExecution, began } from '../../../tests/builders/one-execution';
import { executionList, executionReport } from './execution-report';

const MINUTE = 60_000;

describe('an execution that runs', () => {
  it('tells each step, where it is, until when it waits there, and what is to come', async () => {
    const { executions, waiting } = anExecution();
    const report = await waiting();

    expect(report).toMatchObject({ name: 'ord_1', status: 'RUNNING', states: ['Courier'], now: began, omittedSteps: 0 });
    expect(report.steps).toMatchObject([
      { state: 'Pay', type: 'Task', status: 'succeeded', resource: 'lambda:invoke', attempts: [{ startedAt: began, endedAt: began }] },
      { state: 'Courier', status: 'running', wait: { for: 'token', since: began, heartbeatBy: began + 60 * MINUTE } },
    ]);
    expect(report.expected).toEqual([{ state: 'Done', type: 'Succeed' }]);
    expect(executionList(executions)).toMatchObject([
      { machine: 'settlement', total: 1, running: 1, executions: [{ states: ['Courier'] }] },
    ]);
  });

  it('waits for longer after a heartbeat', async () => {
    const { executions, clock, waiting, tokens, report } = anExecution();
    await waiting();
    clock.set({ now: began + MINUTE, rate: 0 });
    executions.tokens.beat(tokens[0] ?? '');

    expect(report()?.steps.at(-1)?.wait).toEqual({ for: 'token', since: began + MINUTE, heartbeatBy: began + 61 * MINUTE });
  });

  it('shows no token of a task, wherever it went', async () => {
    const { waiting, tokens, report, executions } = anExecution(undefined, async (_, { arguments: input, token }) =>
      token === undefined ? { Payload: (input as { Payload: object }).Payload } : { echo: token },
    );
    await waiting();
    const [token = ''] = tokens;
    executions.tokens.succeed(token, { courier: token });
    await new Promise(setImmediate);

    expect(JSON.stringify(report())).not.toContain(token);
    expect(JSON.stringify(executionList(executions))).not.toContain(token);
  });

  it('tells its listeners of each step', async () => {
    const { executions, arn, waiting, tokens, ended } = anExecution();
    const heard: string[] = [];
    const stop = executions.onChange((changed) => heard.push(changed));
    await waiting();
    const before = heard.length;
    executions.tokens.succeed(tokens[0] ?? '', { courier: 'swift' });
    await ended();
    stop();

    expect(before).toBeGreaterThan(0);
    expect(heard.length).toBeGreaterThan(before);
    expect(new Set(heard)).toEqual(new Set([arn]));
  });
});

it('tells the latest steps of an execution that has gone in circles, and nothing of one that is not kept', async () => {
  const circle: Definition = {
    QueryLanguage: 'JSONata',
    StartAt: 'Count',
    States: {
      Count: { Type: 'Pass', Output: { n: '{% ($exists($states.input.n) ? $states.input.n : 0) + 1 %}' }, Next: 'Enough' },
      Enough: { Type: 'Choice', Choices: [{ Condition: '{% $states.input.n < 300 %}', Next: 'Count' }], Default: 'Done' },
      Done: { Type: 'Succeed' },
    },
  };
  const { executions, ended } = anExecution(circle);
  const report = await ended();

  expect(report.steps).toHaveLength(400);
  expect(report.omittedSteps).toBe(201);
  expect(report.steps.at(-1)).toMatchObject({ state: 'Done' });
  expect(executionReport(executions, 'arn:none', began)).toBeUndefined();
});
