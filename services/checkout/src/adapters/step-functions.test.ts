import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { anOrder } from '../../tests/builders/order';
import { settlementStarter, stepFunctionsCallbacks } from './step-functions';

const refusing = (name: string) => ({ send: vi.fn(async () => Promise.reject(Object.assign(new Error(name), { name }))) });

describe('callbacks', () => {
  it.each(['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken'])('%s means that nobody waits any more', async (name) => {
    const callbacks = stepFunctionsCallbacks(refusing(name));

    expect(await callbacks.succeed('token', {})).toBe(false);
    expect(await callbacks.fail('token', { name: 'NoCourierAvailableError', cause: '' })).toBe(false);
    expect(await callbacks.beat('token')).toBe(false);
  });

  it('B-CHK-9: any other failure is no answer, so that the message comes again', async () => {
    await expect(stepFunctionsCallbacks(refusing('ThrottlingException')).succeed('token', {})).rejects.toThrow('ThrottlingException');
  });
});

describe('the start of a settlement', () => {
  it('is made once per order, with nothing in it but ids and times', async () => {
    const send = vi.fn();
    await settlementStarter('arn:machine', { send })(anOrder());
    const [{ input }] = send.mock.calls[0] as [{ readonly input: { readonly name: string; readonly input: string } }];

    expect(input.name).toBe(anOrder().orderId);
    expect(Object.keys(JSON.parse(input.input))).toEqual(['orderId', 'auctionId', 'buyerId', 'correlationId', 'moments']);
    expect(await settlementStarter('arn:machine', refusing('ExecutionAlreadyExists'))(anOrder())).toBeUndefined();
    await expect(settlementStarter('arn:machine', refusing('StateMachineDoesNotExist'))(anOrder())).rejects.toThrow();
  });
});

it('B-CHK-14, B-RCP-4: no adapter names a region: the one of the function holds', () => {
  const sources = readdirSync(new URL('.', import.meta.url)).filter((name) => !name.endsWith('.test.ts'));
  const naming = sources.filter((name) => /region/i.test(readFileSync(new URL(name, import.meta.url), 'utf8')));
  expect([sources.length > 5, naming]).toEqual([true, []]);
});
