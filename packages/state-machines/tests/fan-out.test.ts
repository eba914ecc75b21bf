import { describe, expect, it } from 'vitest';
import type { Definition, State } from '../src';
import { StateFailure } from '../src';
import { only, run, testHost } from './test-host';

const task = (name: string): State => ({ Type: 'Task', Resource: `arn:${name}`, End: true });
const flow = (name: string, state: State): Definition => ({ StartAt: name, States: { [name]: state } });

describe('a Parallel state', () => {
  it('gives the results of its branches in their order', async () => {
    const parallel: State = {
      Type: 'Parallel',
      Branches: [flow('Slow', { Type: 'Wait', Seconds: 9, End: true }), flow('Quick', { Type: 'Pass', Result: 2, End: true })],
      End: true,
    };

    expect(await run(only(parallel), 1)).toEqual({ status: 'SUCCEEDED', output: [1, 2] });
  });

  it('fails with the error of a branch, and stops the others', async () => {
    const host = testHost(({ resource }) => {
      if (resource === 'arn:bad') throw new StateFailure('Broken', 'so');
      return 1;
    });
    const branches = [
      flow('Bad', task('bad')),
      { StartAt: 'Wait', States: { Wait: { Type: 'Wait', Seconds: 5, Next: 'Late' }, Late: task('late') } },
    ] as const;
    const parallel: State = { Type: 'Parallel', Branches: branches, Catch: [{ ErrorEquals: ['Broken'], Next: 'Undo' }], Next: 'Undo' };
    const outcome = await run({ StartAt: 'Both', States: { Both: parallel, Undo: { Type: 'Pass', End: true } } }, {}, host);

    expect(outcome).toEqual({ status: 'SUCCEEDED', output: { Error: 'Broken', Cause: 'so' } });
    expect(host.calls.map(({ resource }) => resource)).toEqual(['arn:bad']);
  });

  it('keeps the variables of a branch inside it', async () => {
    const branch = {
      StartAt: 'Set',
      States: {
        Set: { Type: 'Pass', Assign: { mine: '{% $outer + 1 %}' }, Next: 'Tell' },
        Tell: { Type: 'Pass', Output: '{% $mine %}', End: true },
      },
    } as const;
    const definition: Definition = {
      QueryLanguage: 'JSONata',
      StartAt: 'Start',
      States: {
        Start: { Type: 'Pass', Assign: { outer: 1 }, Next: 'Both' },
        Both: { Type: 'Parallel', Branches: [branch, branch], Next: 'After' },
        After: { Type: 'Pass', Output: { results: '{% $states.input %}', leaked: '{% $exists($mine) %}' }, End: true },
      },
    };

    expect(await run(definition)).toEqual({ status: 'SUCCEEDED', output: { results: [2, 2], leaked: false } });
  });

  it('refuses to assign a variable of the outer flow', async () => {
    const definition: Definition = {
      QueryLanguage: 'JSONata',
      StartAt: 'Start',
      States: {
        Start: { Type: 'Pass', Assign: { outer: 1 }, Next: 'Both' },
        Both: { Type: 'Parallel', Branches: [flow('Set', { Type: 'Pass', Assign: { outer: 2 }, End: true })], End: true },
      },
    };

    expect(await run(definition)).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  });
});

describe('a Map state', () => {
  const items = { list: [{ sku: 'a' }, { sku: 'b' }, { sku: 'c' }], shop: 's1' };

  it('does each item, with what ItemSelector makes of it', async () => {
    const host = testHost();
    const map: State = {
      Type: 'Map',
      ItemsPath: '$.list',
      ItemSelector: { 'sku.$': '$$.Map.Item.Value.sku', 'index.$': '$$.Map.Item.Index', 'shop.$': '$.shop' },
      ItemProcessor: flow('Do', task('do')),
      End: true,
    };
    const outcome = await run(only(map), items, host);

    expect(outcome).toEqual({ status: 'SUCCEEDED', output: [0, 1, 2].map((index) => ({ sku: 'abc'[index], index, shop: 's1' })) });
  });

  it('takes items and their input from JSONata', async () => {
    const map: State = {
      Type: 'Map',
      Items: '{% $states.input.list.sku %}',
      ItemSelector: '{% $uppercase($states.context.Map.Item.Value) %}',
      ItemProcessor: flow('Do', { Type: 'Pass', End: true }),
      End: true,
    };

    expect(await run(only(map, 'JSONata'), items)).toEqual({ status: 'SUCCEEDED', output: ['A', 'B', 'C'] });
  });

  it('runs at most as many at once as it says', async () => {
    let [running, most] = [0, 0];
    const host = testHost(async () => {
      most = Math.max(most, ++running);
      await Promise.resolve();
      running--;
    });
    const map: State = { Type: 'Map', ItemsPath: '$.list', MaxConcurrency: 2, ItemProcessor: flow('Do', task('do')), End: true };
    await run(only(map), items, host);

    expect(most).toBe(2);
    expect(host.calls).toHaveLength(3);
  });

  it('fails with the first item that fails, unless that is caught inside', async () => {
    const host = testHost(({ arguments: item }) => {
      if ((item as { sku: string }).sku === 'b') throw new StateFailure('Gone');
      return 'ok';
    });
    const caught: Definition = {
      StartAt: 'Do',
      States: {
        Do: { Type: 'Task', Resource: 'arn:do', Catch: [{ ErrorEquals: ['Gone'], Next: 'Note' }], End: true },
        Note: { Type: 'Pass', Result: 'gone', End: true },
      },
    };
    const map = (processor: Definition): State => ({ Type: 'Map', ItemsPath: '$.list', ItemProcessor: processor, End: true });

    expect(await run(only(map(flow('Do', task('do')))), items, host)).toMatchObject({ status: 'FAILED', error: 'Gone' });
    expect(await run(only(map(caught)), items, host)).toEqual({ status: 'SUCCEEDED', output: ['ok', 'gone', 'ok'] });
  });

  it('needs an array', async () => {
    expect(await run(only({ Type: 'Map', ItemsPath: '$.shop', ItemProcessor: flow('Do', task('do')), End: true }), items)).toMatchObject({
      status: 'FAILED',
      error: 'States.Runtime',
    });
    expect(await run(only({ Type: 'Map', ItemsPath: '$.list', ItemProcessor: flow('Do', task('do')), End: true }), { list: [] })).toEqual({
      status: 'SUCCEEDED',
      output: [],
    });
  });
});
