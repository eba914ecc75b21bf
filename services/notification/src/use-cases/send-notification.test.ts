import { describe, expect, it } from 'vitest';
import { aNotification } from '../../tests/builders/notification';
import { inMemoryMailer } from '../../tests/fakes/in-memory-mailer';
import { inMemoryNotificationLog } from '../../tests/fakes/in-memory-notification-log';
import { inMemoryPreferences } from '../../tests/fakes/in-memory-preferences';
import { LEASE_SECONDS } from '../adapters/notification-item';
import { MailNotAcceptedError, NotificationFactsInvalidError, NotificationInProgressError } from '../domain/errors';
import { completePreferences } from '../domain/preferences';
import type { AddressBook, NotificationLog } from './ports';
import { makeSendNotification } from './send-notification';

const start = Date.parse('2026-01-01T10:00:00.000Z');

const aDesk = ({ find = async () => ({ address: 'buyer@example.test' }) }: Partial<AddressBook> = {}) => {
  const mail = inMemoryMailer();
  const { log, outcomes } = inMemoryNotificationLog();
  const preferences = inMemoryPreferences();
  let now = start;
  const dependencies = { log, preferences, addresses: { find }, mailer: mail.mailer, clock: () => new Date(now) };

  return {
    ...mail,
    dependencies,
    outcomes,
    preferences,
    sendNotification: makeSendNotification(dependencies),
    pass: (seconds: number): void => {
      now += seconds * 1000;
    },
  };
};

describe('a notification', () => {
  it('is mailed to the address of its user, and the id of the mail is kept', async () => {
    const { sendNotification, sent, outcomes } = aDesk();

    expect(await sendNotification(aNotification())).toEqual({ state: 'sent' });
    expect(sent).toMatchObject([{ to: 'buyer@example.test', subject: 'You won: A brass sextant' }]);
    expect(outcomes).toEqual([{ state: 'sent', mailId: 'mail-1' }]);
  });

  it('is mailed once, however often it is asked for (B-NOT-3)', async () => {
    const { sendNotification, sent } = aDesk();
    await sendNotification(aNotification());

    expect(await sendNotification(aNotification())).toEqual({ state: 'repeated' });
    expect(sent).toHaveLength(1);
  });

  it('is mailed once when deliveries come at the same time; the others are tried again and find it done (B-NOT-3)', async () => {
    const { sendNotification, sent } = aDesk();
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => sendNotification(aNotification())));

    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(results.filter(({ status }) => status === 'rejected').map((result) => (result as PromiseRejectedResult).reason)).toEqual(
      Array(4).fill(expect.any(NotificationInProgressError)),
    );
    expect(await sendNotification(aNotification())).toEqual({ state: 'repeated' });
    expect(sent).toHaveLength(1);
  });

  it('with the same key for another user, or another key for the same one, is another notification', async () => {
    const { sendNotification, sent } = aDesk();
    for (const one of [{}, { userId: 'usr_3' }, { businessKey: 'won:another' }]) await sendNotification(aNotification(one));

    expect(sent).toHaveLength(3);
  });
});

describe('a mail that is refused', () => {
  it('fails the message, so that it comes again, and is sent then (B-NOT-1)', async () => {
    const { sendNotification, sent, outcomes, refuseNext } = aDesk();
    refuseNext(1);
    await expect(sendNotification(aNotification())).rejects.toThrow(MailNotAcceptedError);
    expect(outcomes).toEqual([]);

    expect(await sendNotification(aNotification())).toEqual({ state: 'sent' });
    expect(sent).toHaveLength(1);
  });

  it('fails it every time, so that it ends as a dead letter and is not lost (B-NOT-1)', async () => {
    const { sendNotification, refuseNext } = aDesk();
    refuseNext(5);

    for (let attempt = 0; attempt < 5; attempt += 1) await expect(sendNotification(aNotification())).rejects.toThrow(MailNotAcceptedError);
  });
});

describe('a crash between the claim and the mail', () => {
  it('holds the notification until the lease ends, and no longer', async () => {
    const { sendNotification, dependencies, sent, pass } = aDesk();
    await dependencies.log.claim(aNotification(), new Date(start));

    pass(LEASE_SECONDS - 1);
    await expect(sendNotification(aNotification())).rejects.toThrow(NotificationInProgressError);
    pass(1);
    expect(await sendNotification(aNotification())).toEqual({ state: 'sent' });
    expect(sent).toHaveLength(1);
  });
});

describe('a table that fails', () => {
  it('after the mail has left, does not send it again: the failure is reported, not thrown', async () => {
    const { dependencies, sent } = aDesk();
    const trouble = new Error('The table is away.');
    const log: NotificationLog = { ...dependencies.log, settle: async () => Promise.reject(trouble) };

    expect(await makeSendNotification({ ...dependencies, log })(aNotification())).toEqual({ state: 'sent', unrecorded: trouble });
    expect(sent).toHaveLength(1);
  });

  it('while a failure is put right, does not hide that failure', async () => {
    const { dependencies, refuseNext } = aDesk();
    const log: NotificationLog = { ...dependencies.log, release: async () => Promise.reject(new Error('The table is away.')) };
    refuseNext(1);

    await expect(makeSendNotification({ ...dependencies, log })(aNotification())).rejects.toThrow(MailNotAcceptedError);
  });
});

describe('nobody is mailed, and that is the end of it,', () => {
  it.each(['user-unknown', 'address-unverified'] as const)('when there is no address to trust: %s (B-NOT-4)', async (reason) => {
    const { sendNotification, sent, outcomes } = aDesk({ find: async () => ({ reason }) });

    expect(await sendNotification(aNotification())).toEqual({ state: 'undeliverable' });
    expect(await sendNotification(aNotification())).toEqual({ state: 'repeated' });
    expect(outcomes).toEqual([{ state: 'undeliverable', reason }]);
    expect(sent).toEqual([]);
  });

  it.each([{ channels: { email: false } }, { templates: { won: false } }])('when the user does not want to know: %j', async (choices) => {
    const { sendNotification, preferences, sent, outcomes } = aDesk();
    await preferences.put('usr_2', completePreferences(choices));

    expect(await sendNotification(aNotification())).toEqual({ state: 'muted' });
    expect(outcomes).toEqual([{ state: 'muted' }]);
    expect(sent).toEqual([]);
  });
});

it('what cannot be said is refused before it is claimed, so that a corrected message can follow', async () => {
  const { sendNotification } = aDesk();
  await expect(sendNotification(aNotification({ data: {} }))).rejects.toThrow(NotificationFactsInvalidError);

  expect(await sendNotification(aNotification())).toEqual({ state: 'sent' });
});
