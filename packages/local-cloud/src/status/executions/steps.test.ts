import { type Definition, StateFailure } from '@ecom/state-machines';
import { describe, expect, it } from 'vitest';
import { anExecution, began } from '../../../tests/builders/one-execution';
import { aStateMachine } from '../../../tests/builders/state-machine';
import { executionReport } from './execution-report';

describe('a step', () => {
  it('that was caught leads on, and says why', async () => {
    const { executions, waiting, tokens, ended } = anExecution();
    await waiting();
    executions.tokens.fail(tokens[0] ?? '', 'NoCourierAvailable', 'all busy');

    expect((await ended()).steps).toMatchObject([
      { state: 'Pay', status: 'succeeded' },
      { state: 'Courier', status: 'caught', error: 'NoCourierAvailable', cause: 'all busy', attempts: [{ error: 'NoCourierAvailable' }] },
      { state: 'Done', status: 'succeeded' },
    ]);
  });

  it('that is tried again counts its attempts, and waits for the next', async () => {
    let calls = 0;
    const retried: Definition = {
      StartAt: 'Pay',
      States: {
        Pay: {
          Type: 'Task',
          Resource: 'arn:aws:lambda:x:1:function:pay',
          Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 90 }],
          End: true,
        },
      },
    };
    const { clock, until, ended } = anExecution(retried, async () => {
      calls += 1;
      if (calls === 1) throw new StateFailure('Busy', 'later');
      return 'paid';
    });
    const waiting = await until(({ steps }) => steps[0]?.wait?.for === 'retry');
    expect(waiting.steps).toMatchObject([
      { status: 'running', wait: { until: began + 90_000 }, attempts: [{ startedAt: began, endedAt: began, error: 'Busy' }] },
    ]);

    clock.set({ now: began + 90_000, rate: 0 });
    const [step] = (await ended()).steps;
    expect(step).toMatchObject({ status: 'succeeded', attempts: [{ error: 'Busy' }, { startedAt: began + 90_000 }] });
    expect(step).not.toHaveProperty('error');
    expect(step).not.toHaveProperty('wait');
  });

  it('that nothing catches fails its execution, and an ended execution leaves none running', async () => {
    const failed = anExecution(undefined, async () => {
      throw new StateFailure('Broken', '{"errorMessage":"no","authorization":"Bearer x"}');
    });
    expect(await failed.ended()).toMatchObject({
      status: 'FAILED',
      states: [],
      expected: [],
      steps: [{ state: 'Pay', status: 'failed', error: 'Broken', cause: '{"errorMessage":"no","authorization":"(not shown)"}' }],
    });

    const stopped = anExecution();
    await stopped.waiting();
    await stopped.executions.stop(stopped.arn, { error: 'Operator' });
    expect(stopped.report()).toMatchObject({ status: 'ABORTED', error: 'Operator', steps: [{}, { status: 'stopped', leftAt: began }] });
  });

  it('of a map belongs to its item; what the failure of one breaks off has stopped', async () => {
    const mapped: Definition = {
      StartAt: 'Each',
      States: {
        Each: {
          Type: 'Map',
          ItemsPath: '$.items',
          ItemProcessor: { StartAt: 'One', States: { One: { Type: 'Task', Resource: 'arn:aws:lambda:x:1:function:one', End: true } } },
          Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Undo' }],
          End: true,
        },
        Undo: { Type: 'Pass', End: true },
      },
    };
    const { executions } = anExecution(mapped, async (_, { arguments: item, signal }) => {
      if (item === 'bad') throw new StateFailure('Broken', 'bad');
      if (item === 'slow') await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));
      return item;
    });
    const stepsWith = async (...items: readonly string[]) => {
      const { arn } = executions.start({ machineArn: aStateMachine(mapped).arn, input: JSON.stringify({ items }) });
      while (executions.get(arn).status === 'RUNNING') await new Promise(setImmediate);
      return executionReport(executions, arn, began)?.steps;
    };

    expect(await stepsWith('a', 'b')).toMatchObject([
      { visit: 1, state: 'Each', status: 'succeeded' },
      { parent: 1, state: 'One', input: '"a"', output: '"a"' },
      { parent: 1, state: 'One', input: '"b"', output: '"b"' },
    ]);
    expect(await stepsWith('slow', 'bad')).toMatchObject([
      { state: 'Each', status: 'caught' },
      { parent: 1, status: 'stopped' },
      { parent: 1, status: 'failed', error: 'Broken' },
      { state: 'Undo', status: 'succeeded', compensates: true },
    ]);
  });
});
