import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ProfileTable, startProfileTable } from '../../tests/builders/profile-table';
import { newProfile } from '../domain/profile';

describe('points in the table of profiles', () => {
  let table: ProfileTable;
  let userId: string;
  let count = 0;
  beforeAll(async () => {
    table = await startProfileTable();
  });
  afterAll(() => table.stop());
  beforeEach(async () => {
    count += 1;
    userId = `usr_points${count}`;
    await table.profiles.create(newProfile(userId, 'Ada', new Date(0)));
    await table.credit(userId, 500);
  });

  const balance = async () => (await table.profiles.get(userId))?.points;
  const redeem = (delta: number, key = 'redeem') => table.points.adjust({ userId, delta, key, reason: 'redeemed' });
  const restore = (undoes = 'redeem') => table.points.undo({ userId, undoes, reason: 'restored' });

  it('B-CHK-5: takes exactly what is asked for, once per key, and never more than there is', async () => {
    await redeem(-300);
    await redeem(-300);
    expect(await balance()).toBe(200);
    await expect(redeem(-201, 'more')).rejects.toMatchObject({ name: 'InsufficientPointsError' });
    await redeem(-200, 'all');
    expect(await balance()).toBe(0);
  });

  it('B-CHK-5: of several at once takes what there is and no more', async () => {
    const tries = await Promise.allSettled(['a', 'b', 'c'].map((key) => redeem(-300, key)));
    expect(tries.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1);
    expect(await balance()).toBeGreaterThanOrEqual(200);
  });

  it('B-CHK-6: adds what was taken and keeps what was earned meanwhile, once', async () => {
    await redeem(-300);
    await table.credit(userId, 40);
    await restore();
    await restore();
    expect(await balance()).toBe(540);
  });

  it('B-CHK-5: gives back nothing that was not taken, and lets it not be taken later', async () => {
    await restore();
    await restore();
    expect(await balance()).toBe(500);
    await redeem(-300);
    expect(await balance()).toBe(500);
  });

  it('counts an unpaid order once', async () => {
    await table.points.strike(userId, 'ord_1');
    await table.points.strike(userId, 'ord_1');
    await table.points.strike(userId, 'ord_2');
    expect(await table.profiles.get(userId)).toMatchObject({ strikes: 2, points: 500 });
  });

  it('has no points of somebody who has no profile', async () => {
    await expect(table.points.adjust({ userId: 'usr_none', delta: -1, key: 'k', reason: 'redeemed' })).rejects.toMatchObject({
      name: 'InsufficientPointsError',
    });
  });
});
