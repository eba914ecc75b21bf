import { describe, expect, it } from 'vitest';
import { type Definition, startExecution, type Wait } from '../src';
import { context, failing, only, type TestHost, testHost } from './test-host';

const DAY = 86_400_000;
const began = Date.parse('2026-01-01T00:00:00Z');

/** Runs a machine on a host that notes what it waits for. */
const waitsOf = async (definition: Definition, host: TestHost = testHost()) => {
  const waits: Wait[] = [];
  const { result } = startExecution({ definition, input: {}, host: { ...host, waits: (wait) => waits.push(wait) }, context });
  await host.advance(0);

  return { waits, host, result };
};

describe('a visit', () => {
  it('has a number that its events carry, and items of a map know the visit around them', async () => {
    const host = testHost();
    const one = { StartAt: 'One', States: { One: { Type: 'Task', Resource: 'arn:x', End: true } } } as const;
    const definition: Definition = {
      StartAt: 'First',
      States: { First: { Type: 'Pass', Next: 'Each' }, Each: { Type: 'Map', ItemProcessor: one, End: true } },
    };
    const { result } = startExecution({ definition, input: [1, 2], host, context });
    await host.advance(DAY);
    await result;
    const entered = host.events.filter(({ type }) => type.endsWith('StateEntered'));
    const left = host.events.filter(({ type }) => type.endsWith('StateExited'));

    expect(entered.map(({ stateName, visit, parent }) => [stateName, visit, parent])).toEqual([
      ['First', 1, undefined],
      ['Each', 2, undefined],
      ['One', 3, 2],
      ['One', 4, 2],
    ]);
    expect(left.map(({ visit }) => visit).toSorted()).toEqual([1, 2, 3, 4]);
    expect(host.events.filter(({ type }) => type === 'TaskSucceeded').map(({ visit }) => visit)).toEqual([3, 4]);
  });
});

describe('waits', () => {
  it('of a timer end when it says', async () => {
    const { waits } = await waitsOf(only({ Type: 'Wait', Seconds: 60, End: true }));
    expect(waits).toEqual([{ visit: 1, for: 'timer', until: began + 60_000 }]);
  });

  it('for a token end with the time limit, and with each heartbeat that is missing', async () => {
    const courier = { Type: 'Task', Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken', End: true } as const;
    const { waits, host } = await waitsOf(only({ ...courier, TimeoutSeconds: 3600, HeartbeatSeconds: 60 }));
    await host.advance(30_000);
    host.tokens.beat('token-1');

    const token = { visit: 1, for: 'token', until: began + 3_600_000 };
    expect(waits).toEqual([
      { ...token, heartbeatBy: began + 60_000 },
      { ...token, heartbeatBy: began + 90_000 },
    ]);
  });

  it('for the next attempt come between those for an answer', async () => {
    const pay = { Type: 'Task', Resource: 'arn:x', Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 5 }], End: true } as const;
    const { waits, host } = await waitsOf(only(pay), testHost(failing('Busy')));
    await host.advance(DAY);

    expect(waits).toEqual([
      { visit: 1, for: 'answer' },
      { visit: 1, for: 'retry', until: began + 5_000 },
      { visit: 1, for: 'answer' },
    ]);
  });
});

it('a Parallel or Map state that fails says so', async () => {
  const host = testHost();
  const inside = { StartAt: 'No', States: { No: { Type: 'Fail', Error: 'Broken' } } } as const;
  startExecution({ definition: only({ Type: 'Parallel', Branches: [inside], End: true }), input: {}, host, context });
  await host.advance(DAY);

  expect(host.events).toContainEqual(expect.objectContaining({ type: 'ParallelStateFailed', visit: 1, detail: { error: 'Broken' } }));
});
