import { type Currency, currencies, formatMoney } from '@ecom/kernel';
import { NotificationFactsInvalidError } from './errors';

/** What the sender of a notification knows about its subject. */
export type Facts = Readonly<Record<string, unknown>>;

const LONGEST_TEXT = 200;

/** Control characters end header lines, and bidirectional overrides make text read as something else: neither belongs in a title. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu;

/** @returns one printable line. @throws NotificationFactsInvalidError when the fact is missing. */
export const line = (facts: Facts, name: string): string => {
  const value = facts[name];
  const text = typeof value === 'string' ? value.replace(unprintable, ' ').trim().slice(0, LONGEST_TEXT) : '';
  if (text === '') throw new NotificationFactsInvalidError(`This notification has to say ${name}.`, { missing: name });

  return text;
};

const isCurrency = (value: unknown): value is Currency => (currencies as readonly unknown[]).includes(value);

/** @returns the amount with its currency, `undefined` when the sender does not tell it. */
export const money = (facts: Facts, name: string): string | undefined => {
  const amount = facts[name];
  if (amount === undefined) return undefined;
  const { currency } = facts;
  if (typeof amount !== 'number' || !Number.isSafeInteger(amount) || amount < 0 || !isCurrency(currency)) {
    throw new NotificationFactsInvalidError(`${name} is not an amount in minor units of a known currency.`, { invalid: name });
  }
  return formatMoney({ amount, currency });
};

/** @returns the moment in UTC, to the second, `undefined` when the sender does not tell it. */
export const moment = (facts: Facts, name: string): string | undefined => {
  const at = facts[name];
  if (at === undefined) return undefined;
  const date = new Date(typeof at === 'string' ? at : Number.NaN);
  if (Number.isNaN(date.getTime())) throw new NotificationFactsInvalidError(`${name} is not a time.`, { invalid: name });

  return date.toUTCString().replace('GMT', 'UTC');
};

const MOST_STARS = 5;

/** @returns e.g. `4 of 5`, `undefined` when the sender does not tell it. */
export const stars = (facts: Facts, name: string): string | undefined => {
  const given = facts[name];
  if (given === undefined) return undefined;
  if (typeof given !== 'number' || !Number.isInteger(given) || given < 1 || given > MOST_STARS)
    throw new NotificationFactsInvalidError(`${name} is not one to five stars.`, { invalid: name });

  return `${given} of ${MOST_STARS}`;
};
