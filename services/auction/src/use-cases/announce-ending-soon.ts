import { auctionEndingSoon, type DomainEvent, event } from '@ecom/contracts';
import type { Clock } from '@ecom/kernel';
import type { Auction } from '../domain/auction';
import { effectiveEnd, price } from '../domain/bidding-price';
import { announceAt } from '../domain/due';
import { hasCome, type Pause, type TaskQueue } from './due-tasks';

type Announcement = DomainEvent & { readonly eventId: string; readonly occurredAt: Date; readonly correlationId: string };
export type Announce = (announcements: readonly Announcement[]) => Promise<void>;

type Dependencies = {
  readonly auctions: { get(auctionId: string): Promise<Auction | undefined> };
  readonly announce: Announce;
  readonly tasks: Pick<TaskQueue, 'send'>;
  readonly clock: Clock;
  readonly pause: Pause;
};
type Due = { readonly auctionId: string; readonly correlationId: string };

/** Says once per end that an auction is about to end; the event's id is the same however often it is said. */
export const makeAnnounceEndingSoon = (dependencies: Dependencies) => {
  const { auctions, announce, clock } = dependencies;

  return async ({ auctionId, correlationId }: Due): Promise<void> => {
    const auction = await auctions.get(auctionId);
    if (auction?.status !== 'published') return;
    if (!(await hasCome(dependencies, { task: 'announce-ending-soon', auctionId, at: announceAt(auction) }))) return;
    const now = clock();
    if (now.getTime() >= effectiveEnd(auction)) return;

    const { seq, title, sellerId, currency } = auction;
    const endsAt = new Date(effectiveEnd(auction)).toISOString();
    await announce([
      {
        ...event(auctionEndingSoon, { auctionId, seq, title, sellerId, price: price(auction), currency, endsAt }),
        eventId: `${auctionId}:${auction.endsAt}:${auctionEndingSoon.name}`,
        occurredAt: now,
        correlationId,
      },
    ]);
  };
};

export type AnnounceEndingSoon = ReturnType<typeof makeAnnounceEndingSoon>;
