import { expect, it } from 'vitest';
import { anOrder, aPaidOrder, now } from '../../tests/builders/order';
import { pushesOf } from './pushes';
import { awaitPayment, close, remind, requestPayment } from './settlement';

const noticedAt = now + 5_000;
const iso = (at: number): string => new Date(at).toISOString();
const waiting = awaitPayment(anOrder(), { attempt: 1, taskToken: 'token-1', declined: '' });
const processing = requestPayment(waiting, { methodId: 'pm_card_visa', redeemPoints: 0, callerId: 'usr_2', now });

it('tells both of a new status, each what they may see', () => {
  const [buyer, seller] = pushesOf(processing, aPaidOrder(), noticedAt);
  const { orderId, auctionId, title } = aPaidOrder();
  const both = { orderId, auctionId, title, status: 'paid', revision: 3, changedAt: iso(now) };

  expect(buyer).toMatchObject({ userId: 'usr_2', topic: 'order', data: { ...both, role: 'buyer', total: 12_000, pointsRedeemed: 500 } });
  expect(seller).toMatchObject({ userId: 'usr_1', topic: 'order', data: { ...both, role: 'seller' } });
  expect(Object.keys(seller?.data ?? {})).not.toContain('total');
});

it('says nothing when the status is the same, nor how somebody pays', () => {
  expect(pushesOf(waiting, remind(waiting, 1), noticedAt)).toEqual([]);
  expect(JSON.stringify(pushesOf(waiting, processing, noticedAt))).not.toMatch(/pm_card|token/);
});

it('names a change by the order’s revision, so that the same change twice is one, and the same status again is another', () => {
  const declined = awaitPayment(processing, { attempt: 2, taskToken: 'token-2', declined: 'expired_card' });
  const keys = [
    ...pushesOf(undefined, anOrder(), noticedAt),
    ...pushesOf(waiting, processing, noticedAt),
    ...pushesOf(processing, declined, noticedAt),
  ].map(({ businessKey }) => businessKey);

  expect(new Set(keys).size).toBe(6);
  expect(pushesOf(waiting, processing, noticedAt + 9)).toMatchObject([{ businessKey: keys[2] }, { businessKey: keys[3] }]);
});

it('says when it changed: the order’s own time, or when it was noticed where it keeps none', () => {
  const at = (before: Parameters<typeof pushesOf>[0], after: Parameters<typeof pushesOf>[1]) =>
    pushesOf(before, after, noticedAt)[0]?.data['changedAt'];

  expect(at(undefined, anOrder())).toBe(iso(now));
  expect(at(waiting, processing)).toBe(iso(noticedAt));
  expect(at(waiting, close(waiting, { outcome: 'unpaid', now: now + 1 }))).toBe(iso(now + 1));
});
