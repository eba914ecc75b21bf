import { describe, expect, it } from 'vitest';
import { LEASE_SECONDS } from '../../src/adapters/notification-item';
import { PreferencesKeyReusedError } from '../../src/domain/errors';
import { completePreferences } from '../../src/domain/preferences';
import type { Claim, NotificationLog, PreferenceStore } from '../../src/use-cases/ports';
import { aNotification } from '../builders/notification';

const now = new Date('2026-01-01T10:00:00.000Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
let keys = 0;

const another = () => {
  keys += 1;
  return aNotification({ businessKey: `won:auc_${keys}` });
};

const claimed = (answer: Claim | 'held' | 'settled'): Claim => {
  if (typeof answer === 'string') throw new Error(`Expected a claim, got ${answer}.`);
  return answer;
};

/** What the fake and the table must both do. */
export const notificationLogSuite = (name: string, logOf: () => NotificationLog): void => {
  describe(`${name}: notification log`, () => {
    it('gives one of many the right to deliver', async () => {
      const notification = another();
      const answers = await Promise.all(Array.from({ length: 8 }, () => logOf().claim(notification, now)));

      expect(answers.filter((answer) => answer !== 'held')).toMatchObject([{ userId: 'usr_2', businessKey: notification.businessKey }]);
    });

    it('gives it to the next when the lease has ended', async () => {
      const notification = another();
      await logOf().claim(notification, now);

      expect(await logOf().claim(notification, later(LEASE_SECONDS - 1))).toBe('held');
      expect(await logOf().claim(notification, later(LEASE_SECONDS))).toMatchObject({ leaseUntil: later(2 * LEASE_SECONDS).getTime() });
    });

    it('gives it to the next when it was given back', async () => {
      const notification = another();
      await logOf().release(claimed(await logOf().claim(notification, now)));

      expect(await logOf().claim(notification, now)).toMatchObject({ userId: 'usr_2' });
    });

    it.each([{ state: 'sent', mailId: 'mail-1' }, { state: 'muted' }, { state: 'undeliverable', reason: 'user-unknown' }] as const)(
      'gives it to nobody once it has ended: $state',
      async (outcome) => {
        const notification = another();
        await logOf().settle(claimed(await logOf().claim(notification, now)), outcome, now);

        expect(await logOf().claim(notification, later(10 * LEASE_SECONDS))).toBe('settled');
      },
    );

    it('lets only a mail that left be written down by who has lost the right', async () => {
      const notification = another();
      const lost = claimed(await logOf().claim(notification, now));
      await logOf().claim(notification, later(LEASE_SECONDS));

      await expect(logOf().settle(lost, { state: 'muted' }, now)).rejects.toThrow();
      await expect(logOf().release(lost)).rejects.toThrow();
      await logOf().settle(lost, { state: 'sent', mailId: 'mail-1' }, now);
      expect(await logOf().claim(notification, later(10 * LEASE_SECONDS))).toBe('settled');
    });
  });
};

export const preferenceStoreSuite = (name: string, storeOf: () => PreferenceStore): void => {
  describe(`${name}: preferences`, () => {
    const quiet = completePreferences({ templates: { lost: false } });

    it('knows nothing of a user who never said anything', async () => {
      expect(await storeOf().get('usr_silent')).toBeUndefined();
    });

    it('gives back what was put last', async () => {
      await storeOf().put('usr_a', completePreferences());
      await storeOf().put('usr_a', quiet);

      expect(await storeOf().get('usr_a')).toMatchObject(quiet);
    });

    it('takes the same request again, and refuses its key for another one', async () => {
      const request = { key: 'k1', fingerprint: 'f1' };
      await storeOf().put('usr_b', quiet, request);
      await storeOf().put('usr_b', quiet, request);

      await expect(storeOf().put('usr_b', completePreferences(), { key: 'k1', fingerprint: 'f2' })).rejects.toThrow(
        PreferencesKeyReusedError,
      );
      expect(await storeOf().get('usr_b')).toMatchObject(quiet);
      await storeOf().put('usr_b', completePreferences(), { key: 'k2', fingerprint: 'f2' });
      expect(await storeOf().get('usr_b')).toMatchObject(completePreferences());
    });
  });
};
