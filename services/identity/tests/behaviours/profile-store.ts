import { beforeEach, describe, expect, it } from 'vitest';
import { changeProfile, newProfile } from '../../src/domain/profile';
import type { KeyedRequest, ProfileStore } from '../../src/use-cases/ports';

const now = new Date('2026-01-01T10:00:00Z');

export type StoreUnderTest = {
  readonly profiles: ProfileStore;
  /** What a later system does to points, behind the store's back. */
  readonly credit: (userId: string, points: number) => Promise<void>;
};

/** What every profile store does: the fake of the unit tests and the table are held to the same. */
export const behavesLikeAProfileStore = (start: () => StoreUnderTest): void => {
  let under: StoreUnderTest;
  let userId: string;
  let count = 0;

  beforeEach(() => {
    under = start();
    count += 1;
    userId = `usr_${count}`;
  });

  const request = (fingerprint: string, key = 'key-1'): KeyedRequest => ({ callerId: userId, key, fingerprint });

  it('gives back what it was given', async () => {
    const profile = newProfile(userId, 'Ada', now);

    expect(await under.profiles.get(userId)).toBeUndefined();
    expect(await under.profiles.create(profile)).toBe(true);
    expect(await under.profiles.get(userId)).toEqual(profile);
  });

  it('B-AUTH-5: creates a profile once, whoever comes at the same time, and never resets points', async () => {
    const created = await Promise.all(
      Array.from({ length: 8 }, (_, index) => under.profiles.create(newProfile(userId, `Name ${index}`, now))),
    );
    expect(created.filter(Boolean)).toHaveLength(1);

    await under.credit(userId, 40);
    expect(await under.profiles.create(newProfile(userId, 'Again', now))).toBe(false);
    expect(await under.profiles.get(userId)).toMatchObject({ points: 40 });
  });

  it('changes a name and leaves points alone that were credited meanwhile', async () => {
    const profile = newProfile(userId, 'Ada', now);
    await under.profiles.create(profile);
    await under.credit(userId, 40);
    await under.profiles.save(changeProfile(profile, { name: 'Grace' }), undefined);

    expect(await under.profiles.get(userId)).toMatchObject({ name: 'Grace', points: 40, revision: 2 });
  });

  it('lets one of several changes of the same revision through', async () => {
    const profile = newProfile(userId, 'Ada', now);
    await under.profiles.create(profile);
    const saved = await Promise.allSettled(
      ['Grace', 'Joan', 'Mary'].map((name) => under.profiles.save(changeProfile(profile, { name }), undefined)),
    );

    expect(saved.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(saved.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'IDENTITY_PROFILE_CHANGED' } });
  });

  it('does not make a profile out of a change', async () => {
    await expect(under.profiles.save(changeProfile(newProfile(userId, 'Ada', now), {}), undefined)).rejects.toMatchObject({
      code: 'IDENTITY_PROFILE_CHANGED',
    });
    expect(await under.profiles.get(userId)).toBeUndefined();
  });

  describe('answers', () => {
    it('are kept with the change that they tell of, byte for byte', async () => {
      const profile = newProfile(userId, 'Ada', now);
      await under.profiles.create(profile);
      await under.profiles.save(changeProfile(profile, { name: 'Grace' }), { request: request('print'), answer: '{"name":"Grace" }' });

      expect(await under.profiles.findAnswer(request('print'))).toBe('{"name":"Grace" }');
      expect(await under.profiles.findAnswer(request('print', 'key-2'))).toBeUndefined();
      await expect(under.profiles.findAnswer(request('other'))).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    });

    it('are not kept for a change that did not happen, and a change does not happen for an answer that is kept', async () => {
      const profile = newProfile(userId, 'Ada', now);
      await under.profiles.create(profile);
      const next = changeProfile(profile, { name: 'Grace' });
      await expect(under.profiles.save({ ...next, revision: 9 }, { request: request('print'), answer: 'no' })).rejects.toMatchObject({
        code: 'IDENTITY_PROFILE_CHANGED',
      });
      expect(await under.profiles.findAnswer(request('print'))).toBeUndefined();

      await under.profiles.save(next, { request: request('print'), answer: 'yes' });
      await expect(
        under.profiles.save(changeProfile(next, { name: 'Joan' }), { request: request('print'), answer: 'again' }),
      ).rejects.toMatchObject({ code: 'IDENTITY_PROFILE_CHANGED' });
      expect(await under.profiles.get(userId)).toMatchObject({ name: 'Grace' });
    });
  });
};
