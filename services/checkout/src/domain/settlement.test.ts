import { describe, expect, it } from 'vitest';
import { anOrder, aPaidOrder, now } from '../../tests/builders/order';
import { OnlyBuyerPaysError, OrderNotPayableError, OrderStateError, PaymentOverdueError } from './errors';
import type { OrderStatus } from './order';
import { awaitPayment, close, dispatchBy, pay, paymentAskedFor, payOut, remind, requestPayment, takeBack } from './settlement';

const asking = { methodId: 'pm_card_visa', redeemPoints: 0, callerId: 'usr_2', now };
const waiting = { attempt: 1, taskToken: 'token-1', declined: '' };
const processing = requestPayment(awaitPayment(anOrder(), waiting), asking);
const dispatch = { courier: 'Swift', bookingId: 'bkg_1', pickupBy: '2026-01-04T10:00:00.000Z' };
const charged = { attempt: 1, total: 12_000, points: 500, chargeId: 'pi_1', now };

describe('a payment', () => {
  it('is asked for once, and moves the order on', () => {
    expect(processing).toMatchObject({ status: 'processing', payment: { methodId: 'pm_card_visa' }, revision: 3 });
    expect(() => requestPayment(processing, asking)).toThrow(OrderNotPayableError);
  });

  it.each([
    { name: 'B-CHK-3: the seller', changes: { callerId: 'usr_1' }, error: OnlyBuyerPaysError },
    { name: 'the buyer at the deadline', changes: { now: anOrder().payBy }, error: PaymentOverdueError },
  ])('is refused to $name', ({ changes, error }) => {
    expect(() => requestPayment(anOrder(), { ...asking, ...changes })).toThrow(error);
  });

  it('counts a millisecond before the deadline', () => {
    expect(requestPayment(anOrder(), { ...asking, now: anOrder().payBy - 1 }).status).toBe('processing');
  });

  it('that was declined brings the order back, without the method, for another attempt', () => {
    const back = awaitPayment(processing, { attempt: 2, taskToken: 'token-2', declined: 'expired_card' });

    expect(back).toMatchObject({ status: 'awaiting_payment', attempt: 2, taskToken: 'token-2', lastDecline: 'expired_card' });
    expect(back).not.toHaveProperty('payment');
  });

  it('asked for while the settlement turned round waits with the newer token', () => {
    expect(awaitPayment(processing, { ...waiting, taskToken: 'token-9' })).toMatchObject({ status: 'processing', taskToken: 'token-9' });
  });

  it('that nobody asked for in this attempt is none: a settlement that was sent on without it goes back', () => {
    expect(paymentAskedFor(processing, 1)).toEqual({ methodId: 'pm_card_visa', redeemPoints: 0 });
    expect(() => paymentAskedFor(processing, 2)).toThrow(OrderStateError);
    expect(() => paymentAskedFor(awaitPayment(anOrder(), waiting), 1)).toThrow(OrderStateError);
    expect(() => paymentAskedFor(pay(processing, charged), 1)).toThrow(OrderStateError);
  });

  it('that arrived leaves no payment method behind', () => {
    const paid = pay(processing, charged);

    expect(paid).toMatchObject({ status: 'paid', total: 12_000, booked: ['charge'] });
    expect(Object.keys(paid)).not.toEqual(expect.arrayContaining(['payment']));
    expect(paid).not.toHaveProperty('taskToken');
  });
});

describe('a step that was made before changes nothing', () => {
  const paid = aPaidOrder();
  it.each([
    { name: 'wait', once: awaitPayment(anOrder(), waiting), again: (order: typeof paid) => awaitPayment(order, waiting) },
    { name: 'remind', once: remind(anOrder(), 1), again: (order: typeof paid) => remind(order, 1) },
    { name: 'pay', once: pay(processing, charged), again: (order: typeof paid) => pay(order, charged) },
    { name: 'dispatch', once: dispatchBy(paid, dispatch), again: (order: typeof paid) => dispatchBy(order, dispatch) },
    { name: 'pay out', once: payOut(paid), again: (order: typeof paid) => payOut(order) },
    { name: 'take back', once: takeBack(paid), again: (order: typeof paid) => takeBack(order) },
    {
      name: 'close',
      once: close(paid, { outcome: 'completed', now }),
      again: (order: typeof paid) => close(order, { outcome: 'completed', now }),
    },
  ])('$name', ({ once, again }) => {
    expect(again(once)).toBe(once);
  });
});

describe('a step at the wrong time is refused', () => {
  const every: readonly OrderStatus[] = ['awaiting_payment', 'processing', 'paid', 'completed', 'unpaid', 'refunded', 'refund_failed'];
  const refused = (step: (order: ReturnType<typeof anOrder>) => unknown) =>
    every.filter((status) => {
      try {
        step(anOrder({ status }));
        return false;
      } catch (error) {
        expect(error).toBeInstanceOf(OrderStateError);
        return true;
      }
    });

  it.each([
    { name: 'wait', step: (order: ReturnType<typeof anOrder>) => awaitPayment(order, waiting), fits: ['awaiting_payment', 'processing'] },
    { name: 'pay', step: (order: ReturnType<typeof anOrder>) => pay(order, charged), fits: ['processing'] },
    { name: 'dispatch', step: (order: ReturnType<typeof anOrder>) => dispatchBy(order, dispatch), fits: ['paid'] },
    { name: 'pay out', step: (order: ReturnType<typeof anOrder>) => payOut(order), fits: ['paid'] },
    {
      name: 'complete',
      step: (order: ReturnType<typeof anOrder>) => close(order, { outcome: 'completed', now }),
      fits: ['paid', 'completed'],
    },
    {
      name: 'give up',
      step: (order: ReturnType<typeof anOrder>) => close(order, { outcome: 'unpaid', now }),
      fits: ['awaiting_payment', 'processing', 'unpaid'],
    },
    {
      name: 'call off',
      step: (order: ReturnType<typeof anOrder>) => close(order, { outcome: 'refunded', now }),
      fits: ['processing', 'paid', 'refunded', 'refund_failed'],
    },
  ])('$name', ({ step, fits }) => {
    expect(refused(step)).toEqual(every.filter((status) => !fits.includes(status)));
  });

  it('nothing is taken back of an order that is complete', () => {
    expect(() => takeBack(aPaidOrder({ status: 'completed' }))).toThrow(OrderStateError);
    expect(() => payOut(takeBack(aPaidOrder()))).toThrow(OrderStateError);
  });
});

it('an order that is being paid at its deadline is not unpaid', () => {
  expect(close(processing, { outcome: 'unpaid', now })).toBe(processing);
});

it('a completed order earns points for what the card paid', () => {
  expect(close(aPaidOrder(), { outcome: 'completed', now })).toMatchObject({ status: 'completed', pointsEarned: 120 });
});
