import { describe, expect, it } from 'vitest';
import { type State, startExecution } from '../src';
import { context, only, run, testHost } from './test-host';

const never = () => new Promise<never>(() => undefined);
const MINUTE = 60_000;

describe('a Wait state', () => {
  it.each([
    [{ Seconds: 90 }, 'JSONPath', 90],
    [{ SecondsPath: '$.seconds' }, 'JSONPath', 30],
    [{ Timestamp: '2026-01-01T00:01:00Z' }, 'JSONPath', 60],
    [{ TimestampPath: '$.at' }, 'JSONPath', 45],
    [{ Seconds: '{% $states.input.seconds * 2 %}' }, 'JSONata', 60],
    [{ Timestamp: '{% $states.input.at %}' }, 'JSONata', 45],
    [{ Timestamp: '2025-01-01T00:00:00Z' }, 'JSONPath', 0],
  ] as const)('%j waits', async (fields, language, seconds) => {
    const host = testHost();
    const input = { seconds: 30, at: '2026-01-01T00:00:45Z' };
    const { result } = startExecution({ definition: only({ Type: 'Wait', End: true, ...fields }, language), input, host, context });
    let ended = false;
    void result.then(() => (ended = true));
    await host.advance(seconds * 1000 - 1);

    expect(ended).toBe(seconds === 0);
    await host.advance(1);
    expect(ended).toBe(true);
    expect(await result).toEqual({ status: 'SUCCEEDED', output: input });
  });

  it('fails on what is no time', async () => {
    expect(await run(only({ Type: 'Wait', TimestampPath: '$.at', End: true }), { at: 'soon' })).toMatchObject({
      status: 'FAILED',
      error: 'States.Runtime',
    });
    expect(await run(only({ Type: 'Wait', SecondsPath: '$.at', End: true }), { at: 'soon' })).toMatchObject({
      status: 'FAILED',
      error: 'States.Runtime',
    });
  });
});

describe('time limits', () => {
  it('end a task', async () => {
    const host = testHost(never);

    expect(await run(only({ Type: 'Task', Resource: 'arn:x', TimeoutSeconds: 5, End: true }), {}, host)).toMatchObject({
      status: 'FAILED',
      error: 'States.Timeout',
    });
    expect(host.calls[0]?.signal.aborted).toBe(true);
    expect(host.events.map(({ type }) => type)).toContain('TaskTimedOut');
  });

  it('end an execution, which says so', async () => {
    const definition = { ...only({ Type: 'Wait', Seconds: 3600, End: true }), TimeoutSeconds: 60 };

    expect(await run(definition)).toMatchObject({ status: 'TIMED_OUT', error: 'States.Timeout' });
  });

  it('come from paths and expressions too', async () => {
    expect(
      await run(only({ Type: 'Task', Resource: 'arn:x', TimeoutSecondsPath: '$.limit', End: true }), { limit: 1 }, testHost(never)),
    ).toMatchObject({ error: 'States.Timeout' });
    expect(
      await run(
        only({ Type: 'Task', Resource: 'arn:x', TimeoutSeconds: '{% $states.input.limit %}', End: true }, 'JSONata'),
        { limit: 1 },
        testHost(never),
      ),
    ).toMatchObject({ error: 'States.Timeout' });
  });
});

describe('a task that waits for a callback', () => {
  const courier: State = {
    Type: 'Task',
    Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
    Parameters: { 'token.$': '$$.Task.Token' },
    HeartbeatSeconds: 60,
    TimeoutSeconds: 600,
    End: true,
  };
  const begin = async () => {
    const host = testHost(() => ({ MessageId: 'm1' }));
    const { result, stop } = startExecution({ definition: only(courier), input: {}, host, context });
    await host.advance(0);

    return { host, result, stop };
  };

  it('hands out a token and takes its answer, once', async () => {
    const { host, result } = await begin();

    expect(host.calls).toMatchObject([{ resource: 'arn:aws:states:::sqs:sendMessage', token: 'token-1', arguments: { token: 'token-1' } }]);
    expect(host.tokens.succeed('token-1', { courier: 'swift' })).toBe(true);
    expect(await result).toEqual({ status: 'SUCCEEDED', output: { courier: 'swift' } });
    expect(host.tokens.succeed('token-1', {})).toBe(false);
  });

  it('fails with the error of the worker', async () => {
    const { host, result } = await begin();
    host.tokens.fail('token-1', 'NoCourierAvailable', 'all busy');

    expect(await result).toEqual({ status: 'FAILED', error: 'NoCourierAvailable', cause: 'all busy' });
  });

  it('lives on heartbeats, and not without', async () => {
    const { host, result } = await begin();
    for (let beats = 0; beats < 5; beats++) {
      await host.advance(0.9 * MINUTE);
      expect(host.tokens.beat('token-1')).toBe(true);
    }
    await host.advance(MINUTE);

    expect(await result).toMatchObject({ status: 'FAILED', error: 'States.HeartbeatTimeout' });
    expect(host.tokens.beat('token-1')).toBe(false);
  });

  it('ends at its timeout, however often the heart beats', async () => {
    const { host, result } = await begin();
    for (let beats = 0; beats < 12; beats++) {
      await host.advance(0.9 * MINUTE);
      host.tokens.beat('token-1');
    }

    expect(await result).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
  });

  it('is void when the execution is stopped', async () => {
    const { host, result, stop } = await begin();
    stop('Cancelled', 'by hand');

    expect(await result).toEqual({ status: 'ABORTED', error: 'Cancelled', cause: 'by hand' });
    expect(host.tokens.has('token-1')).toBe(false);
  });
});
