import type { DraftAuction, Instant, PublishedAuction } from './auction';
import { SECOND } from './terms';

type Running = Pick<PublishedAuction | DraftAuction, 'startsAt' | 'endsAt'>;

const LONGEST_NOTICE = 600 * SECOND;

/** How long before its end an auction ends soon: ten minutes, or a tenth of its duration. */
const noticeBefore = ({ startsAt, endsAt }: Running): number => Math.min(LONGEST_NOTICE, Math.floor((endsAt - startsAt) / 10));

export const announceAt = (auction: Running): Instant => auction.endsAt - noticeBefore(auction);

/** What is left is waited out within the handler: shorter than a queue can delay, so that the hour is met to the millisecond. */
const WAITED_OUT = 1_500;
/** Seconds; the longest delay of a queue. */
const LONGEST_DELAY = 900;

/** What a queue can delay in one go, in milliseconds. */
export const LONGEST_WAIT = LONGEST_DELAY * SECOND;

/** How to pass the time until an instant: not at all, here, or by way of the queue. */
export type Waiting =
  | { readonly kind: 'over' }
  | { readonly kind: 'here'; readonly milliseconds: number }
  | { readonly kind: 'queue'; readonly seconds: number };

export const waitingFor = (at: Instant, now: Instant): Waiting => {
  const left = at - now;
  if (left <= 0) return { kind: 'over' };
  return left <= WAITED_OUT
    ? { kind: 'here', milliseconds: left }
    : { kind: 'queue', seconds: Math.min(LONGEST_DELAY, Math.floor(left / SECOND)) };
};
