import { describe, expect, it } from 'vitest';
import { only, run, testHost } from './test-host';

const input = { order: { id: 'ord_1', total: 5 }, keep: true };
const answer = testHost(() => ({ Payload: { paid: true }, Meta: 1 }));
const succeeded = (output: unknown) => ({ status: 'SUCCEEDED', output });

describe('a JSONPath state', () => {
  it.each([
    ['replaces its input by its result', {}, { Payload: { paid: true }, Meta: 1 }],
    ['puts its result where it is told', { ResultPath: '$.payment' }, { ...input, payment: { Payload: { paid: true }, Meta: 1 } }],
    ['drops its result', { ResultPath: null }, input],
    [
      'selects of its result',
      { ResultSelector: { 'ok.$': '$.Payload.paid' }, ResultPath: '$.payment' },
      { ...input, payment: { ok: true } },
    ],
    ['cuts its output', { ResultPath: '$.p', OutputPath: '$.p.Payload' }, { paid: true }],
    [
      'puts its result into the whole input, not into what it took of it',
      { InputPath: '$.order', ResultPath: '$.m', ResultSelector: { 'n.$': '$.Meta' } },
      { ...input, m: { n: 1 } },
    ],
  ])('%s', async (_, fields, output) => {
    expect(await run(only({ Type: 'Task', Resource: 'arn:x', End: true, ...fields }), input, answer)).toEqual(succeeded(output));
  });

  it('hands on what InputPath and Parameters make', async () => {
    const host = testHost();
    await run(
      only({
        Type: 'Task',
        Resource: 'arn:x',
        End: true,
        InputPath: '$.order',
        Parameters: { 'id.$': '$.id', 'run.$': '$$.Execution.Name', 'state.$': '$$.State.Name' },
      }),
      input,
      host,
    );

    expect(host.calls).toMatchObject([{ resource: 'arn:x', arguments: { id: 'ord_1', run: 'one', state: 'Only' } }]);
  });

  it('passes, with a result or without', async () => {
    expect(await run(only({ Type: 'Pass', Result: { x: 1 }, ResultPath: '$.added', End: true }), input)).toEqual(
      succeeded({ ...input, added: { x: 1 } }),
    );
    expect(await run(only({ Type: 'Pass', Parameters: { 'id.$': '$.order.id' }, End: true }), input)).toEqual(succeeded({ id: 'ord_1' }));
    expect(await run(only({ Type: 'Pass', InputPath: null, End: true }), input)).toEqual(succeeded({}));
  });

  it('fails when a path leads nowhere', async () => {
    expect(await run(only({ Type: 'Pass', Parameters: { 'x.$': '$.no' }, End: true }), input)).toMatchObject({
      status: 'FAILED',
      error: 'States.ParameterPathFailure',
    });
  });
});

describe('a JSONata state', () => {
  it('computes its arguments and its output', async () => {
    const host = testHost(() => ({ paid: 5 }));
    const state = {
      Type: 'Task',
      Resource: 'arn:x',
      Arguments: { cents: '{% $states.input.order.total * 100 %}', run: '{% $states.context.Execution.Name %}' },
      Output: '{% {"left": $states.input.order.total - $states.result.paid} %}',
      End: true,
    } as const;

    expect(await run(only(state, 'JSONata'), input, host)).toEqual(succeeded({ left: 0 }));
    expect(host.calls).toMatchObject([{ arguments: { cents: 500, run: 'one' } }]);
  });

  it('gives its result when it has no output of its own', async () => {
    expect(await run(only({ Type: 'Task', Resource: 'arn:x', End: true }, 'JSONata'), input, answer)).toEqual(
      succeeded({ Payload: { paid: true }, Meta: 1 }),
    );
    expect(await run(only({ Type: 'Pass', End: true }, 'JSONata'), input)).toEqual(succeeded(input));
  });

  it('assigns variables at its end, all from the values before', async () => {
    const definition = {
      QueryLanguage: 'JSONata',
      StartAt: 'First',
      States: {
        First: { Type: 'Pass', Assign: { a: 1, b: 2 }, Next: 'Swap' },
        Swap: { Type: 'Pass', Assign: { a: '{% $b %}', b: '{% $a %}' }, Output: { before: '{% $a %}' }, Next: 'Last' },
        Last: { Type: 'Pass', Output: { a: '{% $a %}', b: '{% $b %}', before: '{% $states.input.before %}' }, End: true },
      },
    } as const;

    expect(await run(definition)).toEqual(succeeded({ a: 2, b: 1, before: 1 }));
  });

  it('fails on what evaluates to nothing, or not at all', async () => {
    const nothing = await run(only({ Type: 'Pass', Output: '{% $states.input.missing %}', End: true }, 'JSONata'), input);
    const wrong = await run(only({ Type: 'Pass', Output: '{% "a" + 1 %}', End: true }, 'JSONata'), input);

    expect(nothing).toMatchObject({
      status: 'FAILED',
      error: 'States.QueryEvaluationError',
      cause: expect.stringContaining('evaluated to nothing'),
    });
    expect(wrong).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
  });

  it('chooses by conditions, each rule with its output', async () => {
    const definition = {
      QueryLanguage: 'JSONata',
      StartAt: 'Size',
      States: {
        Size: {
          Type: 'Choice',
          Choices: [
            { Condition: '{% $states.input.order.total > 9 %}', Next: 'Done' },
            { Condition: '{% $states.input.keep %}', Output: { small: true }, Assign: { seen: 1 }, Next: 'Done' },
          ],
          Default: 'Done',
        },
        Done: { Type: 'Succeed', Output: { in: '{% $states.input %}', seen: '{% $seen %}' } },
      },
    } as const;

    expect(await run(definition, input)).toEqual(succeeded({ in: { small: true }, seen: 1 }));
  });
});

it('refuses more data than a state may pass on', async () => {
  const host = testHost(() => 'x'.repeat(300_000));

  expect(
    await run(only({ Type: 'Task', Resource: 'arn:x', End: true, Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Only' }] }), {}, host),
  ).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
});
