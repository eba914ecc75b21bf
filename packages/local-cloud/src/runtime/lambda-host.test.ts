import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureHost } from '../../tests/builders/fixture-host';
import { functionSpec } from '../../tests/builders/function-spec';
import type { StreamMessage } from './invocation-messages';

const specs = [
  functionSpec('first'),
  functionSpec('second'),
  functionSpec('brief', { timeoutSeconds: 0.2 }),
  functionSpec('single', { reservedConcurrency: 1 }),
  functionSpec('unset', { environment: {} }),
  functionSpec('missing', { handler: 'src/probe.absent' }),
  functionSpec('callback', { handler: 'src/probe.withCallback' }),
  functionSpec('streaming', { handler: 'src/streaming.main' }),
];

describe('lambda host', () => {
  let running: Awaited<ReturnType<typeof fixtureHost>>;
  beforeAll(async () => {
    running = await fixtureHost(specs);
  });
  afterAll(() => running.stop());
  const call = (name: string, action: string, more: object = {}) => running.host.invoke(name, { do: action, ...more });

  it('gives each function its own environment, at import and under concurrency', async () => {
    const results = await Promise.all(['first', 'second', 'first', 'second'].map((name) => call(name, 'greet')));
    expect(results.map(({ payload }) => payload)).toEqual(
      ['first', 'second', 'first', 'second'].map((name) => ({ greeting: `hello from ${name}`, late: `hello from ${name}`, keys: true })),
    );
  });

  it('finds functions by name, ARN and partial ARN, and refuses others', async () => {
    const { arn } = functionSpec('first');
    for (const id of ['first', 'first:$LATEST', arn, `${arn}:$LATEST`, '000000000000:function:first']) {
      expect((await call(id, 'greet')).payload).toBeDefined();
    }
    await expect(call('unknown', 'greet')).rejects.toMatchObject({ code: 'ResourceNotFoundException' });
  });

  it('hands over a context as Lambda does', async () => {
    const { payload } = await call('first', 'context');
    expect(payload).toMatchObject({
      functionName: 'first',
      invokedFunctionArn: functionSpec('first').arn,
      memoryLimitInMB: '256',
      functionVersion: '$LATEST',
    });
    expect((payload as { remaining: number }).remaining).toBeGreaterThan(1000);
  });

  it('keeps error types, and says what went wrong at import', async () => {
    expect((await call('first', 'fail')).error).toMatchObject({ errorType: 'OutOfStock', errorMessage: 'nope' });
    expect((await call('first', 'failWithText')).error).toEqual({ errorType: 'string', errorMessage: 'just text', trace: [] });
    expect((await call('unset', 'greet')).error).toMatchObject({
      errorType: 'Error',
      errorMessage: 'Missing environment variable GREETING',
    });
    expect((await call('missing', 'greet')).error).toMatchObject({ errorType: 'Runtime.HandlerNotFound' });
    expect((await call('callback', 'greet')).error).toMatchObject({ errorType: 'Runtime.CallbackHandlerDeprecated' });
    expect((await call('first', 'large')).error).toMatchObject({ errorType: 'Function.ResponseSizeTooLarge' });
  });

  it('ends an invocation whose time is up, also one that never yields, and goes on in a new sandbox', async () => {
    const message = expect.stringMatching(/Task timed out after 0\.20 seconds$/);
    expect((await call('brief', 'hang')).error).toMatchObject({ errorType: 'Sandbox.Timedout', errorMessage: message });
    expect((await call('brief', 'spin')).error).toMatchObject({ errorType: 'Sandbox.Timedout' });
    expect((await call('first', 'greet')).payload).toBeDefined();
  });

  it('fails what was running when the sandbox exits, and starts another', async () => {
    const other = call('second', 'hang');
    expect((await call('first', 'exit')).error).toMatchObject({
      errorType: 'Runtime.ExitError',
      errorMessage: expect.stringContaining('exit status 3'),
    });
    expect((await other).error).toMatchObject({ errorType: 'Runtime.ExitError' });
    expect((await call('first', 'greet')).payload).toBeDefined();
  });

  it('throttles above the reserved concurrency and refuses payloads above 6 MB', async () => {
    const busy = call('single', 'wait', { ms: 50 });
    await expect(call('single', 'greet')).rejects.toMatchObject({ code: 'TooManyRequestsException' });
    expect((await busy).payload).toBe('waited');
    await expect(running.host.invoke('first', 'x'.repeat(7 * 1024 * 1024))).rejects.toMatchObject({ code: 'RequestTooLargeException' });
  });

  it('shows functions the local clock, and authorizers real time', async () => {
    running.clock.set({ now: Date.UTC(2003, 0, 1), rate: 0 });
    const { payload } = await call('first', 'time');
    const real = await running.host.invoke('first', { do: 'time' }, { wallClock: true });
    running.clock.set({ now: Date.now(), rate: 1 });
    expect(payload).toEqual({ now: Date.UTC(2003, 0, 1), iso: '2003-01-01T00:00:00.000Z', isDate: true, fixed: 0, text: true });
    expect((real.payload as { now: number }).now).toBeGreaterThan(Date.UTC(2020));
  });

  it('passes on what functions print, with level and correlation id', async () => {
    await call('second', 'log');
    const lines = running.lines.filter(({ functionName }) => functionName === 'second').slice(-2);
    expect(lines).toMatchObject([
      { service: 'fixture', level: 'info', message: 'plain' },
      { service: 'fixture', level: 'warn', message: 'structured', correlationId: 'cor-1' },
    ]);
  });

  it('streams responses', async () => {
    const messages: StreamMessage[] = [];
    await running.host.invoke(
      'streaming',
      {},
      {
        onStream: (message, ready) => {
          messages.push(message);
          ready();
        },
      },
    );
    expect(messages[0]).toMatchObject({ metadata: { statusCode: 201 } });
    expect(messages.slice(1).map((m) => ('chunk' in m ? Buffer.from(m.chunk).toString() : ''))).toEqual(['one ', 'two']);
  });
});
