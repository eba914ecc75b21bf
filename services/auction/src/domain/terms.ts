import type { Currency } from '@ecom/kernel';
import type { Instant, Listing } from './auction';
import { InvalidTermsError } from './lifecycle-errors';

/** What a seller decides about an auction; 0 stands for "no reserve", "no buy-now price", "no soft close". */
export type Terms = {
  readonly title: string;
  readonly category?: string | undefined;
  readonly currency: Currency;
  readonly openingPrice: number;
  readonly reservePrice: number;
  readonly buyNowPrice: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly softCloseMs: number;
  readonly maxExtensionMs: number;
};

export const SECOND = 1_000;
const DAY = 86_400 * SECOND;
const SHORTEST_DURATION = 10 * SECOND;
export const LONGEST_DURATION = 30 * DAY;
/** How far ahead an auction may be put up. */
export const LONGEST_LEAD = 365 * DAY;
/** A client's clock may be a little behind. */
const TOLERANCE = 60 * SECOND;

type Failure = { readonly path: keyof Terms; readonly message: string };

const rules: readonly { readonly path: keyof Terms; readonly message: string; readonly broken: (terms: Terms, now: Instant) => boolean }[] =
  [
    {
      path: 'reservePrice',
      message: 'reservePrice must be at least openingPrice',
      broken: ({ reservePrice, openingPrice }) => reservePrice > 0 && reservePrice < openingPrice,
    },
    {
      path: 'buyNowPrice',
      message: 'buyNowPrice must be above openingPrice',
      broken: ({ buyNowPrice, openingPrice }) => buyNowPrice > 0 && buyNowPrice <= openingPrice,
    },
    {
      path: 'buyNowPrice',
      message: 'buyNowPrice must be at least reservePrice',
      broken: ({ buyNowPrice, reservePrice }) => buyNowPrice > 0 && buyNowPrice < reservePrice,
    },
    {
      path: 'endsAt',
      message: 'endsAt must be at least 10 seconds after startsAt',
      broken: ({ startsAt, endsAt }) => endsAt - startsAt < SHORTEST_DURATION,
    },
    {
      path: 'endsAt',
      message: 'endsAt must be at most 30 days after startsAt',
      broken: ({ startsAt, endsAt }) => endsAt - startsAt > LONGEST_DURATION,
    },
    { path: 'startsAt', message: 'startsAt must be at most 365 days ahead', broken: ({ startsAt }, now) => startsAt > now + LONGEST_LEAD },
  ];

const check = (failures: readonly Failure[]): void => {
  if (failures.length > 0)
    throw new InvalidTermsError(`The auction is not valid: ${failures.map(({ message }) => message).join('; ')}.`, { errors: failures });
};

/** @throws InvalidTermsError naming every rule that the terms break. */
export const checkTerms = (terms: Terms, now: Instant): void =>
  check(rules.filter(({ broken }) => broken(terms, now)).map(({ path, message }) => ({ path, message })));

/** @throws InvalidTermsError for a start that has passed, give or take a minute. */
export const checkNewStart = (startsAt: Instant, now: Instant): void =>
  check(startsAt < now - TOLERANCE ? [{ path: 'startsAt', message: 'startsAt must not lie in the past' }] : []);

/** @throws InvalidTermsError for an end that leaves no time to bid. */
export const checkNewEnd = (endsAt: Instant, now: Instant): void =>
  check(endsAt < now + SHORTEST_DURATION ? [{ path: 'endsAt', message: 'endsAt must be at least 10 seconds ahead' }] : []);

export const termsOf = (listing: Listing): Terms => {
  const { title, category, currency, openingPrice, reservePrice, buyNowPrice, startsAt, endsAt, softCloseMs, hardEnd } = listing;
  return {
    title,
    category,
    currency,
    openingPrice,
    reservePrice,
    buyNowPrice,
    startsAt,
    endsAt,
    softCloseMs,
    maxExtensionMs: hardEnd - endsAt,
  };
};

/** The part of a listing that follows from the terms; without soft close the end is hard. */
export const listed = ({ maxExtensionMs, category, ...terms }: Terms) => ({
  ...terms,
  ...(category !== undefined && { category }),
  hardEnd: terms.softCloseMs > 0 ? terms.endsAt + maxExtensionMs : terms.endsAt,
});
