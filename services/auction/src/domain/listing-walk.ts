import type { Instant } from './auction';
import type { ListedState } from './listing';
import { LONGEST_DURATION, LONGEST_LEAD, SECOND } from './terms';

export const listableStates = ['open', 'scheduled', 'closing', 'closed', 'cancelled'] as const;
export type ListableState = (typeof listableStates)[number];
export const listingSorts = ['endingSoon', 'newest'] as const;
export type ListingSort = (typeof listingSorts)[number];

/** What a list is ordered by: the end, or the start. */
export type Ordering = 'end' | 'start';

/** A list is a walk through buckets, so that no partition of an index ever holds all open auctions. */
export type ListingWalk = {
  readonly by: Ordering;
  readonly buckets: readonly string[];
  readonly ascending: boolean;
  /** Only entries after this instant of the ordering. */
  readonly after?: Instant;
  /** Only entries up to this instant of the ordering. */
  readonly until?: Instant;
  /** Only entries whose other instant lies after it: `endsAt` in a walk by start, `startsAt` in one by end. */
  readonly otherAfter?: Instant;
};

const DAY = 86_400 * SECOND;
/**
 * Ten days: with 31 days of open ends at most four buckets, and a page of 20 spans one, or two at a border.
 * Single days would make small markets read a bucket per day.
 */
const OPEN_BUCKET = 10 * DAY;
/** Longest duration, longest extension. */
const OPEN_SPAN = LONGEST_DURATION + DAY;
/** Auctions that outlived their end by more than this were lost in other ways than by a missed close. */
const OVERDUE_SPAN = 40 * DAY;
const FIRST_YEAR = 2024;

const yearOf = (at: Instant): number => new Date(at).getUTCFullYear();
const openBucket = (at: Instant): number => Math.floor(at / OPEN_BUCKET);
const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

/** The bucket of an entry in an ordering; drafts are in none. */
export const bucketOf = (state: ListedState, at: Instant): string | undefined => {
  if (state === 'draft') return undefined;
  return `${state}#${state === 'open' ? openBucket(at) : yearOf(at)}`;
};

const open = (from: Instant, to: Instant): readonly string[] => range(openBucket(from), openBucket(to)).map((bucket) => `open#${bucket}`);
const years = (state: ListedState, from: Instant, to: Instant): readonly string[] =>
  range(yearOf(from), yearOf(to)).map((year) => `${state}#${year}`);
const settled = (state: ListedState, now: Instant): ListingWalk => ({
  by: 'end',
  buckets: years(state, Math.min(now, Date.UTC(FIRST_YEAR, 0)), now).toReversed(),
  ascending: false,
});

const walks: Readonly<Record<ListableState, (sort: ListingSort, now: Instant) => ListingWalk>> = {
  open: (sort, now) =>
    sort === 'endingSoon'
      ? { by: 'end', buckets: open(now, now + OPEN_SPAN), ascending: true, after: now }
      : { by: 'start', buckets: open(now - OPEN_SPAN, now).toReversed(), ascending: false, otherAfter: now },
  scheduled: (sort, now) =>
    sort === 'endingSoon'
      ? { by: 'end', buckets: years('scheduled', now, now + LONGEST_LEAD + OPEN_SPAN), ascending: true, otherAfter: now }
      : { by: 'start', buckets: years('scheduled', now, now + LONGEST_LEAD).toReversed(), ascending: false, after: now },
  closing: (_, now) => ({ by: 'end', buckets: open(now - OVERDUE_SPAN, now), ascending: true, until: now }),
  closed: (_, now) => settled('closed', now),
  cancelled: (_, now) => settled('cancelled', now),
};

/** `endingSoon`: by end, soonest first. `newest`: by start, latest first. What is over: latest end first. */
export const walkOf = (state: ListableState, sort: ListingSort, now: Instant): ListingWalk => walks[state](sort, now);

/** Scheduled auctions whose start has come. */
export const startedWalk = (now: Instant): ListingWalk => ({
  by: 'start',
  buckets: years('scheduled', now - OVERDUE_SPAN, now),
  ascending: true,
  until: now,
});
