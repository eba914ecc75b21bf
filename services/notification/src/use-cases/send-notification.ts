import type { Clock } from '@ecom/kernel';
import { NotificationInProgressError } from '../domain/errors';
import { type Mail, mailOf } from '../domain/mail';
import type { Notification, Outcome } from '../domain/notification';
import { allowsMail, completePreferences } from '../domain/preferences';
import type { AddressBook, Claim, Mailer, NotificationLog, PreferenceStore } from './ports';

type Dependencies = {
  readonly log: NotificationLog;
  readonly preferences: PreferenceStore;
  readonly addresses: AddressBook;
  readonly mailer: Mailer;
  readonly clock: Clock;
};

export type Delivered = {
  readonly state: Outcome['state'] | 'repeated';
  /** Why a mail that left could not be written down. */
  readonly unrecorded?: unknown;
};

type Prepared = { readonly notification: Notification; readonly mail: Mail };

const deliver = async ({ preferences, addresses, mailer }: Dependencies, { notification, mail }: Prepared): Promise<Outcome> => {
  const { userId, template } = notification;
  if (!allowsMail(completePreferences(await preferences.get(userId)), template)) return { state: 'muted' };

  const found = await addresses.find(userId);
  if (found.address === undefined) return { state: 'undeliverable', reason: found.reason };

  return { state: 'sent', mailId: await mailer.send(found.address, mail) };
};

const deliverOrRelease = async (dependencies: Dependencies, claim: Claim, prepared: Prepared): Promise<Outcome> => {
  try {
    return await deliver(dependencies, prepared);
  } catch (error) {
    // A lease that cannot be given back ends by itself; the failure that matters is the first one.
    await dependencies.log.release(claim).catch(() => undefined);
    throw error;
  }
};

/** Once the mail has left, failing would send it again: what cannot be written down is reported instead. */
const settle = async ({ log, clock }: Dependencies, claim: Claim, outcome: Outcome): Promise<Delivered> => {
  try {
    await log.settle(claim, outcome, clock());
    return { state: outcome.state };
  } catch (error) {
    if (outcome.state !== 'sent') throw error;
    return { state: outcome.state, unrecorded: error };
  }
};

/** Tells the user, exactly once per user and business key however often it is asked. */
export const makeSendNotification =
  (dependencies: Dependencies) =>
  async (notification: Notification): Promise<Delivered> => {
    const mail = mailOf(notification);
    const claim = await dependencies.log.claim(notification, dependencies.clock());
    if (claim === 'settled') return { state: 'repeated' };
    if (claim === 'held') throw new NotificationInProgressError('Another delivery of this notification is at work.');

    return settle(dependencies, claim, await deliverOrRelease(dependencies, claim, { notification, mail }));
  };

export type SendNotification = ReturnType<typeof makeSendNotification>;
