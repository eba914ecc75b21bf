import { orderCompleted, orderUnpaid, pointsAdjustment } from '@ecom/contracts';
import { describe, expect, it, vi } from 'vitest';
import { SessionInvalidError } from '../domain/errors';
import { newProfile } from '../domain/profile';
import { makeAccountForOrders, makeAdjustPoints } from './points';

const somePoints = () => ({ adjust: vi.fn(), undo: vi.fn(), strike: vi.fn() });

describe('adjust-points', () => {
  it('adjusts under the key, and answers with it', async () => {
    const points = somePoints();
    const { userId, delta, key, reason } = pointsAdjustment.example;

    expect(await makeAdjustPoints(points)(pointsAdjustment.example)).toEqual({ key });
    expect(points.adjust).toHaveBeenCalledWith({ userId, delta, key, reason });
  });

  it('B-CHK-6: undoes what was adjusted under another key, whatever its delta says', async () => {
    const points = somePoints();
    await makeAdjustPoints(points)({ ...pointsAdjustment.example, undoes: 'the-redemption' });

    expect(points.undo).toHaveBeenCalledWith({ userId: 'usr_2', undoes: 'the-redemption', reason: 'redeemed' });
    expect(points.adjust).not.toHaveBeenCalled();
  });
});

describe('an order that is over', () => {
  const findProfile = async () => newProfile('usr_2', 'Ada', new Date(0));

  it('B-AUTH-6: credits its points once under the order', async () => {
    const points = somePoints();
    await makeAccountForOrders({ points, findProfile }).completed(orderCompleted.example);

    expect(points.adjust).toHaveBeenCalledWith(expect.objectContaining({ delta: 125, key: `${orderCompleted.example.orderId}-earned` }));
  });

  it('credits nothing where nothing was earned', async () => {
    const points = somePoints();
    await makeAccountForOrders({ points, findProfile }).completed({ ...orderCompleted.example, pointsEarned: 0 });

    expect(points.adjust).not.toHaveBeenCalled();
  });

  it('remembers that it was not paid', async () => {
    const points = somePoints();
    await makeAccountForOrders({ points, findProfile }).unpaid(orderUnpaid.example);

    expect(points.strike).toHaveBeenCalledWith('usr_2', orderUnpaid.example.orderId);
  });

  it('means nothing to an account that does not exist any more, and is tried again when it cannot be told', async () => {
    const points = somePoints();
    const gone = makeAccountForOrders({ points, findProfile: () => Promise.reject(new SessionInvalidError('Gone.')) });
    await gone.unpaid(orderUnpaid.example);
    expect(points.strike).not.toHaveBeenCalled();

    const down = makeAccountForOrders({ points, findProfile: () => Promise.reject(new Error('down')) });
    await expect(down.unpaid(orderUnpaid.example)).rejects.toThrow('down');
  });
});
