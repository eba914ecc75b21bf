import { describe, expect, it } from 'vitest';
import { anExecution } from '../../tests/builders/one-execution';
import { aStateMachine, ECHO } from '../../tests/builders/state-machine';
import { stepFunctionsOperations } from './step-functions-operations';
import { newTaskToken } from './task-token';

const machine = aStateMachine(ECHO);

/** A machine that waits for an answer with a token. */
const waiting = async () => {
  const { executions, waiting: untilItWaits, tokens, arn } = anExecution();
  await untilItWaits();
  const ask = async (operation: string, input: object): Promise<unknown> =>
    stepFunctionsOperations[operation]?.(executions, input as Readonly<Record<string, unknown>>);

  return { ask, token: String(tokens[0]), executionArn: arn };
};

describe('an answer with a token', () => {
  const given = newTaskToken(machine.arn);
  const [, id, seal] = JSON.parse(Buffer.from(given, 'base64url').toString()) as readonly string[];
  const forged = (...parts: readonly unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');

  it.each([
    ['no token', { taskToken: undefined }, 'ValidationException'],
    ['an empty token', { taskToken: '' }, 'ValidationException'],
    ['a token that is too long', { taskToken: 'x'.repeat(2_049) }, 'ValidationException'],
    ['a token that is no text', { taskToken: 17 }, 'SerializationException'],
    ['what is no token', { taskToken: 'guess' }, 'InvalidToken'],
    ['a token that somebody made up', { taskToken: forged(machine.arn, id) }, 'InvalidToken'],
    [
      'a token of another machine with this one’s name',
      { taskToken: forged(machine.arn.replace(':settlement', ':other'), id, seal) },
      'InvalidToken',
    ],
    ['a token with another seal', { taskToken: forged(machine.arn, id, 'x'.repeat(43)) }, 'InvalidToken'],
    ['a token that nobody waits with any more', { taskToken: given }, 'TaskTimedOut'],
  ])('refuses %s, whatever it is sent with', async (_, input, code) => {
    const { ask } = await waiting();
    await expect(ask('SendTaskSuccess', { output: '{}', ...input })).rejects.toMatchObject({ code });
    await expect(ask('SendTaskFailure', input)).rejects.toMatchObject({ code });
    await expect(ask('SendTaskHeartbeat', input)).rejects.toMatchObject({ code });
  });

  it.each([
    ['SendTaskSuccess', { output: '{' }, 'InvalidOutput'],
    ['SendTaskSuccess', {}, 'ValidationException'],
    ['SendTaskSuccess', { output: JSON.stringify('x'.repeat(262_144)) }, 'ValidationException'],
    ['SendTaskSuccess', { output: {} }, 'SerializationException'],
    ['SendTaskFailure', { error: 'x'.repeat(257) }, 'ValidationException'],
    ['SendTaskFailure', { cause: 'x'.repeat(32_769) }, 'ValidationException'],
  ])('%s refuses %o, and its task waits on', async (operation, input, code) => {
    const { ask, token, executionArn } = await waiting();
    await expect(ask(operation, { taskToken: token, ...input })).rejects.toMatchObject({ code });

    expect(await ask('DescribeExecution', { executionArn })).toMatchObject({ status: 'RUNNING' });
    expect(await ask('SendTaskHeartbeat', { taskToken: token })).toEqual({});
  });
});
