import { courierRequested, notificationRequested, orderCompleted, orderUnpaid, pushRequested, receiptRequested } from '@ecom/contracts';
import { testProducer } from '@ecom/testing';
import { describe, expect, it } from 'vitest';
import { consequencesOf } from '../src/domain/consequences';
import type { Order } from '../src/domain/order';
import { awaitPayment, close, dispatchBy, remind, requestPayment } from '../src/domain/settlement';
import { anOrder, aPaidOrder, now } from './builders/order';
import { settlement } from './state-machines/settlement-world';

const waiting = awaitPayment(anOrder(), { attempt: 1, taskToken: 'token-1', declined: '' });
const processing = requestPayment(waiting, { methodId: 'pm_card_visa', redeemPoints: 0, callerId: 'usr_2', now });
const dispatched = dispatchBy(aPaidOrder(), { courier: 'Swift', bookingId: 'bkg_1', pickupBy: '2026-01-04T10:00:00.000Z' });

/** Each kind of change that an order goes through. */
const changes: readonly (readonly [Order | undefined, Order])[] = [
  [undefined, anOrder()],
  [waiting, remind(waiting, 1)],
  [processing, awaitPayment(processing, { attempt: 2, taskToken: 'token-2', declined: 'expired_card' })],
  [processing, aPaidOrder()],
  [dispatched, close(dispatched, { outcome: 'completed', now })],
  [waiting, close(waiting, { outcome: 'unpaid', now })],
  [aPaidOrder(), close(aPaidOrder(), { outcome: 'refunded', now })],
];
const consequences = changes.map(([before, after]) => consequencesOf(before, after, now));
const eventsNamed = (name: string) => consequences.flatMap(({ event }) => (event?.contract.name === name ? [event.data] : []));

describe('the relay of orders', () => {
  testProducer(orderCompleted, () => eventsNamed('OrderCompleted'));
  testProducer(orderUnpaid, () => eventsNamed('OrderUnpaid'));
  testProducer(notificationRequested, () => consequences.flatMap(({ notices }) => notices));
  testProducer(pushRequested, () => consequences.flatMap(({ pushes }) => pushes));
  testProducer(receiptRequested, () => consequences.flatMap(({ document }) => document ?? []));

  it('B-CHK-13: tells nobody how somebody pays, and no address', () => {
    const told = changes.map(([before, after]) => {
      const { start: _row, answer: _token, ...rest } = consequencesOf(before, after, now);
      return rest;
    });
    expect(JSON.stringify(told)).not.toMatch(/pm_card|token|@/);
  });

  it('tells each change once: whoever is told twice is told under the same key', () => {
    const keys = consequences.flatMap(({ notices }) => notices.map(({ businessKey }) => businessKey));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBe(11);
  });

  it('answers the settlement once the buyer has paid, and again when it waits with another token', () => {
    expect(consequencesOf(waiting, processing, now).answer).toEqual({ taskToken: 'token-1', attempt: 1 });
    expect(consequencesOf(processing, { ...processing, taskToken: 'token-2' }, now).answer).toMatchObject({ taskToken: 'token-2' });
    expect(consequencesOf(processing, { ...processing, revision: 9 }, now).answer).toBeUndefined();
  });
});

describe('the settlement', () => {
  testProducer(courierRequested, () => {
    const { Arguments } = settlement.States['BookCourier'] as { readonly Arguments: { readonly MessageBody: object } };
    const values: Readonly<Record<string, unknown>> = { ...courierRequested.example };
    // The definition names a value for each property; what the values are, the variables say.
    return [Object.fromEntries(Object.keys(Arguments.MessageBody).map((name) => [name, values[name]]))];
  });
});
