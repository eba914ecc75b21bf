import type { Clock, Page } from '@ecom/kernel';
import { listedStates } from '../domain/listing';
import { currentState, shownAs } from './list-auctions';
import type { Listings } from './listings';

type Dependencies = { readonly listings: Listings; readonly clock: Clock };
type Query = { readonly callerId: string; readonly limit: number; readonly cursor: string | undefined };

/** Newest first, drafts included. */
export const makeListMyAuctions =
  ({ listings, clock }: Dependencies) =>
  async ({ callerId, limit, cursor }: Query): Promise<Page<ReturnType<typeof shownAs>>> => {
    const now = clock().getTime();
    const page = await listings.pageOfSeller(callerId, { states: listedStates }, { limit, cursor, scope: ['my-auctions', callerId] });

    return { ...page, items: page.items.map((auction) => shownAs(currentState(auction.state, auction.endsAt, now), auction)) };
  };

export type ListMyAuctions = ReturnType<typeof makeListMyAuctions>;
