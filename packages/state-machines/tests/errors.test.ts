import { describe, expect, it } from 'vitest';
import type { Definition, State } from '../src';
import { failing, only, run, testHost } from './test-host';

const pay: State = { Type: 'Task', Resource: 'arn:x', End: true };
const twoStates = (state: State, language: 'JSONPath' | 'JSONata' = 'JSONPath'): Definition => ({
  QueryLanguage: language,
  StartAt: 'Pay',
  States: { Pay: state, Undo: { Type: 'Pass', End: true } },
});
const startedAt = (host: ReturnType<typeof testHost>) => host.calls.length;

describe('a retrier', () => {
  it('tries again after 1, 2 and 4 seconds unless told otherwise', async () => {
    const host = testHost(failing('Busy', 'Busy', 'Busy'));
    const running = run(only({ ...pay, Retry: [{ ErrorEquals: ['Busy'] }] }), {}, host);

    expect(await running).toEqual({ status: 'SUCCEEDED', output: 'done' });
    expect(startedAt(host)).toBe(4);
  });

  it('gives up after its attempts, with the last error', async () => {
    const host = testHost(failing('Busy', 'Busy', 'Busy', 'Busy'));

    expect(await run(only({ ...pay, Retry: [{ ErrorEquals: ['Busy'], MaxAttempts: 2 }] }), {}, host)).toMatchObject({
      status: 'FAILED',
      error: 'Busy',
      cause: 'because of Busy',
    });
    expect(startedAt(host)).toBe(3);
  });

  it('never tries again with 0 attempts, nor for other errors', async () => {
    expect(await run(only({ ...pay, Retry: [{ ErrorEquals: ['Busy'], MaxAttempts: 0 }] }), {}, testHost(failing('Busy')))).toMatchObject({
      status: 'FAILED',
    });
    expect(await run(only({ ...pay, Retry: [{ ErrorEquals: ['Busy'] }] }), {}, testHost(failing('Declined')))).toMatchObject({
      error: 'Declined',
    });
  });

  it('counts each retrier for itself, and tells the count in the context object', async () => {
    const host = testHost(failing('A', 'B', 'A'));
    const counted = {
      ...pay,
      Parameters: { 'count.$': '$$.State.RetryCount' },
      Retry: [
        { ErrorEquals: ['A'], MaxAttempts: 2 },
        { ErrorEquals: ['B'], MaxAttempts: 1 },
      ],
    };

    expect(await run(only(counted), {}, host)).toMatchObject({ status: 'SUCCEEDED' });
    expect(host.calls.map(({ arguments: values }) => values)).toEqual([{ count: 0 }, { count: 1 }, { count: 2 }, { count: 3 }]);
  });

  it('waits as long as interval, rate, cap and jitter say', async () => {
    const host = testHost(failing('Busy', 'Busy', 'Busy'));
    const slow = {
      ...pay,
      Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 10, BackoffRate: 3, MaxDelaySeconds: 60, JitterStrategy: 'FULL' as const }],
    };
    const from = host.now();
    const times: number[] = [];
    const timed: typeof host = {
      ...host,
      call: (request) => {
        times.push(host.now() - from);
        return host.call(request);
      },
    };
    await run(only(slow), {}, timed);

    expect(times).toEqual([0, 5_000, 20_000, 50_000]);
  });
});

describe('a catcher', () => {
  it('puts the error where it is told', async () => {
    const state = { ...pay, Catch: [{ ErrorEquals: ['Declined'], ResultPath: '$.error', Next: 'Undo' }] };

    expect(await run(twoStates(state), { id: 1 }, testHost(failing('Declined')))).toEqual({
      status: 'SUCCEEDED',
      output: { id: 1, error: { Error: 'Declined', Cause: 'because of Declined' } },
    });
  });

  it.each([
    ['States.ALL', 'Anything'],
    ['States.TaskFailed', 'Anything'],
    ['States.ALL', 'States.Timeout'],
    ['States.Timeout', 'States.HeartbeatTimeout'],
  ])('%s catches %s', async (name, error) => {
    expect(await run(twoStates({ ...pay, Catch: [{ ErrorEquals: [name], Next: 'Undo' }] }), {}, testHost(failing(error)))).toMatchObject({
      status: 'SUCCEEDED',
      output: { Error: error },
    });
  });

  it.each([
    ['States.TaskFailed', 'States.Timeout'],
    ['States.ALL', 'States.Runtime'],
    ['Declined', 'Other'],
  ])('%s does not catch %s', async (name, error) => {
    expect(await run(twoStates({ ...pay, Catch: [{ ErrorEquals: [name], Next: 'Undo' }] }), {}, testHost(failing(error)))).toMatchObject({
      status: 'FAILED',
      error,
    });
  });

  it('comes after the retriers', async () => {
    const host = testHost(failing('Busy', 'Busy'));
    await run(
      twoStates({ ...pay, Retry: [{ ErrorEquals: ['Busy'], MaxAttempts: 1 }], Catch: [{ ErrorEquals: ['Busy'], Next: 'Undo' }] }),
      {},
      host,
    );

    expect(startedAt(host)).toBe(2);
    expect(host.events.filter(({ type }) => type === 'PassStateEntered')).toHaveLength(1);
  });

  it('has an output and variables of its own in JSONata', async () => {
    const definition: Definition = {
      ...twoStates(
        {
          ...pay,
          Catch: [
            {
              ErrorEquals: ['Declined'],
              Assign: { why: '{% $states.errorOutput.Error %}' },
              Output: '{% $merge([$states.input, {"failed": true}]) %}',
              Next: 'Undo',
            },
          ],
        },
        'JSONata',
      ),
    };
    const told = {
      ...definition,
      States: { ...definition.States, Undo: { Type: 'Pass', Output: { input: '{% $states.input %}', why: '{% $why %}' }, End: true } },
    } as const;

    expect(await run(told, { id: 1 }, testHost(failing('Declined')))).toEqual({
      status: 'SUCCEEDED',
      output: { input: { id: 1, failed: true }, why: 'Declined' },
    });
  });
});

describe('a Fail state', () => {
  it.each([
    [
      { Type: 'Fail', Error: 'Stock', Cause: 'none left' },
      { error: 'Stock', cause: 'none left' },
    ],
    [
      { Type: 'Fail', ErrorPath: '$.e', CausePath: '$.why' },
      { error: 'Late', cause: 'too slow' },
    ],
  ] as const)('%j', async (state, failure) => {
    expect(await run(only(state), { e: 'Late', why: 'too slow' })).toEqual({ status: 'FAILED', ...failure });
  });

  it('computes its reason in JSONata', async () => {
    expect(
      await run(only({ Type: 'Fail', Error: '{% $states.input.e %}', Cause: "{% 'order ' & $states.input.id %}" }, 'JSONata'), {
        e: 'Late',
        id: 3,
      }),
    ).toEqual({ status: 'FAILED', error: 'Late', cause: 'order 3' });
  });
});

it('a choice without a rule that holds fails', async () => {
  const definition = {
    StartAt: 'Which',
    States: { Which: { Type: 'Choice', Choices: [{ Variable: '$.n', NumericEquals: 1, Next: 'Done' }] }, Done: { Type: 'Succeed' } },
  } as const;

  expect(await run(definition, { n: 2 })).toMatchObject({ status: 'FAILED', error: 'States.NoChoiceMatched' });
  expect(await run(definition, { n: 1 })).toMatchObject({ status: 'SUCCEEDED' });
});
