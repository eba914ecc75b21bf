import type { Mail } from '../domain/mail';
import type { Notification, Outcome } from '../domain/notification';
import type { PreferenceChoices, Preferences } from '../domain/preferences';

/** The right to deliver one notification, until `leaseUntil` (epoch milliseconds). */
export type Claim = { readonly userId: string; readonly businessKey: string; readonly leaseUntil: number };

export type NotificationLog = {
  /** `held`: somebody else has the right at the moment. `settled`: it has ended already, whatever the outcome. */
  claim(notification: Notification, now: Date): Promise<Claim | 'held' | 'settled'>;
  settle(claim: Claim, outcome: Outcome, now: Date): Promise<void>;
  /** Gives the right back, so that a retry need not wait for the lease to end. */
  release(claim: Claim): Promise<void>;
};

export type AddressLookup =
  | { readonly address: string }
  | { readonly address?: never; readonly reason: 'user-unknown' | 'address-unverified' };

export type AddressBook = {
  /** Only an address that its owner has confirmed. */
  find(userId: string): Promise<AddressLookup>;
};

export type Mailer = {
  /** Returns the id of the accepted mail. Throws `MailNotAcceptedError`; never tries twice by itself. */
  send(address: string, mail: Mail): Promise<string>;
};

/** A change of preferences as its sender named it, so that repeating it can be told from changing it. */
export type PreferencesRequest = { readonly key: string; readonly fingerprint: string };

export type PreferenceStore = {
  get(userId: string): Promise<PreferenceChoices | undefined>;
  /** Throws `PreferencesKeyReusedError` when the last change had the same key and other content. */
  put(userId: string, preferences: Preferences, request?: PreferencesRequest): Promise<void>;
};
