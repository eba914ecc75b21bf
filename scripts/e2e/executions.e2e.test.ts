import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Platform } from '../platform-client/platform';
import { call, executionNamed, messagesIn, sendTo, untilQuiet } from './engines';
import { anOrder, lotOf, patient, tokenOf, trial, visa } from './orders';
import { somebody, thePlatform } from './people';
import { couriersAreFree, movedFor } from './providers';
import { inMinutes, jumpTo, returnToNow } from './time';

let platform: Platform;
beforeAll(async () => {
  platform = await thePlatform();
});
afterEach(async () => {
  await couriersAreFree(true);
  await returnToNow(platform);
});

const DAY = 1_440;
const order = async () => anOrder(platform, 20_000, await somebody(platform));
const stateOf = async (orderId: string) => (await executionNamed(orderId)).states;

describe('the status page', () => {
  it('follows a settlement step by step, from where it waits to its end', async () => {
    const { pay, orderId } = await order();
    const waiting = await executionNamed(orderId);
    expect(waiting).toMatchObject({
      status: 'RUNNING',
      states: ['AwaitPayment'],
      expected: expect.arrayContaining([{ state: 'ChargeBuyer', type: 'Task' }]) as unknown,
    });
    const { status, wait } = waiting.steps.at(-1) ?? {};
    expect({ status, for: wait?.for, days: Math.round((Number(wait?.until) - Date.now()) / (DAY * 60_000)) }).toEqual({
      status: 'running',
      for: 'token',
      days: 3,
    });

    await pay(visa);
    await expect.poll(async () => (await executionNamed(orderId)).status, patient).toBe('SUCCEEDED');
    const { steps } = await executionNamed(orderId);
    expect(new Set(steps.map((step) => step.status))).toEqual(new Set(['succeeded']));
    const tasks = ['AwaitPayment', 'ReserveLot', 'CalculateTotal', 'ChargeBuyer', 'RecordCharge', 'BookCourier'];
    const ends = ['DispatchOrder', 'PayOutSeller', 'CompleteOrder', 'Completed'];
    expect(steps.map(({ state }) => state).filter((state) => [...tasks, ...ends].includes(state))).toEqual([...tasks, ...ends]);
  });

  it('marks what failed and what undoes it, and shows neither tokens nor what pays', async () => {
    const { pay, orderId } = await order();
    const [waiting, token] = [await executionNamed(orderId), await tokenOf(orderId)];
    await couriersAreFree(false);
    await pay(visa);
    await expect.poll(async () => (await executionNamed(orderId)).status, patient).toBe('FAILED');

    const { steps } = await executionNamed(orderId);
    const undoing = ['RefundBuyer', 'RecordRefund', 'RestorePoints', 'ReleaseLot', 'CloseRefunded', 'Refunded'];
    expect(steps.filter(({ compensates }) => compensates).map(({ state }) => state)).toEqual(undoing);
    expect(steps.find(({ state }) => state === 'BookCourier')).toMatchObject({ status: 'caught', error: 'NoCourierAvailableError' });
    expect(steps.at(-1)).toMatchObject({ state: 'Refunded', status: 'failed', error: 'OrderRefunded' });
    expect(token.length).toBeGreaterThan(100);
    for (const secret of [token, visa, 'pi_']) expect(JSON.stringify([waiting, steps])).not.toContain(secret);
  });
});

const withToken = (operation: string, taskToken: string, output: object = {}): Promise<unknown> =>
  call('workflows', `AWSStepFunctions.${operation}`, {
    taskToken,
    ...(operation === 'SendTaskSuccess' && { output: JSON.stringify(output) }),
  }).then(
    () => 'accepted',
    (error: Error) => /"__type":"(\w+)"/.exec(error.message)?.[1],
  );
const answers = async (token: string) =>
  Promise.all(['SendTaskSuccess', 'SendTaskFailure', 'SendTaskHeartbeat'].map((operation) => withToken(operation, token)));

/** What nobody handed out: malformed, of no machine, of the right machine but made up, and a good one with a letter changed. */
const forgeriesOf = (token: string): readonly string[] => {
  const [machine] = JSON.parse(Buffer.from(token, 'base64url').toString()) as readonly string[];
  const encoded = (...parts: readonly unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
  const middle = Math.floor(token.length * 0.8);
  const changed = `${token.slice(0, middle)}${token[middle] === 'A' ? 'B' : 'A'}${token.slice(middle + 1)}`;
  return [
    'guess',
    '%00',
    encoded('arn:aws:states:us-east-1:000000000000:stateMachine:none', randomUUID()),
    encoded(machine, randomUUID()),
    changed,
  ];
};

describe('a task token', () => {
  it('that nobody handed out is InvalidToken, and moves nothing', async () => {
    const { orderId, read, pay, statusOf } = await order();
    const before = await read();
    for (const forgery of forgeriesOf(await tokenOf(orderId))) expect(await answers(forgery)).toEqual(Array(3).fill('InvalidToken'));
    const message = { orderId, attempt: 1, taskToken: 'guess', correlationId: 'forged' };
    await sendTo('ecom-checkout-local-couriers', JSON.stringify(message));
    await untilQuiet();

    expect([await read(), await stateOf(orderId), await movedFor(orderId)]).toEqual([
      before,
      ['AwaitPayment'],
      { charged: [], refunded: [], booked: 0 },
    ]);
    expect(await messagesIn('ecom-checkout-local-couriers-dlq')).toEqual([]);
    await pay(visa);
    await expect.poll(statusOf, patient).toBe('completed');
  });

  it('in the wrong hands buys nothing; used up it is TaskTimedOut, and the buyer still pays, once', async () => {
    const { orderId, auctionId, read, pay, statusOf } = await order();
    const stolen = await tokenOf(orderId);
    expect(await withToken('SendTaskSuccess', stolen, { attempt: 1, total: 1, chargeId: 'pi_mine' })).toBe('accepted');
    await expect.poll(async () => (await read()).lastDecline, patient).toBe('checkout_failed');
    await expect.poll(() => tokenOf(orderId), patient).not.toBe(stolen);
    expect([await statusOf(), await lotOf(auctionId), await trial()]).toEqual(['awaiting_payment', 1, 0]);
    expect(await answers(stolen)).toEqual(Array(3).fill('TaskTimedOut'));
    expect(await movedFor(orderId)).toEqual({ charged: [], refunded: [], booked: 0 });

    const good = await tokenOf(orderId);
    await pay(visa);
    await expect.poll(statusOf, patient).toBe('completed');
    expect(await answers(good)).toEqual(Array(3).fill('TaskTimedOut'));
    expect(await movedFor(orderId)).toEqual({ charged: [20_000], refunded: [], booked: 1 });
  });

  it('whose time is over is TaskTimedOut, and the settlement goes on with another', async () => {
    const { orderId, read } = await order();
    const late = await tokenOf(orderId);
    await jumpTo(platform, inMinutes(3 * DAY + 10));
    await expect.poll(async () => (await read()).reminders, patient).toBe(1);
    await expect.poll(() => tokenOf(orderId), patient).not.toBe(late);

    expect(await answers(late)).toEqual(Array(3).fill('TaskTimedOut'));
    expect(await stateOf(orderId)).toEqual(['AwaitPayment']);
    expect(await withToken('SendTaskHeartbeat', await tokenOf(orderId))).toBe('accepted');
  });
});
