import { marshall } from '@aws-sdk/util-dynamodb';
import {
  courierRequested,
  notificationRequested,
  orderCompleted,
  orderUnpaid,
  payoutRequested,
  pushRequested,
  receiptRequested,
} from '@ecom/contracts';
import { lambdaContext, tableStreamEvent, testProducer } from '@ecom/testing';
import { describe, expect, it, vi } from 'vitest';
import { type Item, toItem } from '../src/adapters/order-item';
import { accountKey, payoutItem } from '../src/adapters/payout-item';
import { entryFor } from '../src/domain/bookings';
import { consequencesOf } from '../src/domain/consequences';
import type { Order } from '../src/domain/order';
import { complete, payoutOf, prepare, refuse, type SendingPayout } from '../src/domain/payout';
import { awaitPayment, close, dispatchBy, remind, requestPayment } from '../src/domain/settlement';
import { makeHandler as relayPayouts } from '../src/functions/relay-payouts/handler';
import { makeRelayPayouts } from '../src/use-cases/relay-payouts';
import { aCompletedOrder, anOrder, aPaidOrder, now } from './builders/order';
import { settlement } from './state-machines/settlement-world';

vi.hoisted(() => {
  for (const name of ['ORDER_TABLE', 'PAYOUT_QUEUE_URL', 'NOTIFICATION_QUEUE_URL']) vi.stubEnv(name, 'none');
});

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

describe('the relay of payouts', () => {
  const account = { accountId: 'acct_1', revision: 1 };
  const waiting = payoutOf(aCompletedOrder(), [entryFor(aCompletedOrder(), 'charge')]) ?? expect.unreachable();
  const sending = prepare(waiting, account) as SendingPayout;
  const changed = (after: Item, before?: Item) =>
    ({ keys: { sk: after['sk'] }, after, before }) as unknown as Parameters<typeof tableStreamEvent>[0];
  const accountRow = marshall({ ...accountKey('usr_1'), ...account, sellerId: 'usr_1', correlationId: 'req-2' });

  const relayed = async () => {
    const requests: object[] = [];
    const notices: object[] = [];
    const relay = makeRelayPayouts({
      payouts: {
        async *unsent() {
          yield [waiting];
          yield [refuse(sending)];
        },
      },
      request: async (all) => void requests.push(...all),
      notify: async (all) => void notices.push(...all),
    });
    const rows = [
      changed(toItem(aCompletedOrder()), toItem(aPaidOrder())),
      changed(accountRow),
      changed(payoutItem(waiting)),
      changed(payoutItem(sending), payoutItem(waiting)),
      changed(payoutItem(refuse(sending)), payoutItem(sending)),
      changed(payoutItem(complete(sending, 'tr_1')), payoutItem(sending)),
    ];
    expect(await relayPayouts(relay)(tableStreamEvent(...rows), lambdaContext())).toEqual({ batchItemFailures: [] });
    return { requests, notices };
  };

  testProducer(payoutRequested, async () => (await relayed()).requests);
  testProducer(notificationRequested, async () => (await relayed()).notices);

  it('asks once for the order that is completed, and again for all that an account was missing for', async () => {
    const { requests, notices } = await relayed();
    const { orderId, correlationId } = aCompletedOrder();

    expect(requests).toEqual([{ orderId, correlationId }, ...['req-2', 'req-2'].map((request) => ({ orderId, correlationId: request }))]);
    expect(notices).toHaveLength(3);
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
