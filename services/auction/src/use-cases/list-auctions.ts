import type { Clock, Page } from '@ecom/kernel';
import type { Instant } from '../domain/auction';
import type { ListedState } from '../domain/listing';
import { type ListableState, type ListingSort, walkOf } from '../domain/listing-walk';
import type { PublicState } from '../domain/public-view';
import type { ListedAuction, Listings, SellerFilter } from './listings';

type Dependencies = { readonly listings: Listings; readonly clock: Clock };
export type ListQuery = {
  readonly state: ListableState;
  readonly sellerId: string | undefined;
  readonly sort: ListingSort;
  readonly limit: number;
  readonly cursor: string | undefined;
};
type Shown = Omit<ListedAuction, 'startsAt' | 'endsAt'> & {
  readonly state: PublicState;
  readonly startsAt: string;
  readonly endsAt: string;
};

export const shownAs = (state: PublicState, { startsAt, endsAt, ...auction }: ListedAuction): Shown => {
  const { auctionId, title, currency, openingPrice } = auction;
  return {
    auctionId,
    title,
    state,
    currency,
    openingPrice,
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(endsAt).toISOString(),
  };
};

export const currentState = (state: ListedState, endsAt: Instant, now: Instant): PublicState =>
  state === 'open' && endsAt <= now ? 'closing' : state;

const sellerFilter = (state: ListableState, now: Instant): SellerFilter => {
  if (state === 'open') return { states: ['open'], endsAfter: now };
  return state === 'closing' ? { states: ['open'], endedBy: now } : { states: [state] };
};

export const makeListAuctions =
  ({ listings, clock }: Dependencies) =>
  async ({ state, sellerId, sort, limit, cursor }: ListQuery): Promise<Page<Shown>> => {
    const now = clock().getTime();
    const request = { limit, cursor, scope: ['auctions', state, sort, sellerId] };
    const page =
      sellerId === undefined
        ? await listings.page(walkOf(state, sort, now), request)
        : await listings.pageOfSeller(sellerId, sellerFilter(state, now), request);

    return { ...page, items: page.items.map((auction) => shownAs(state, auction)) };
  };

export type ListAuctions = ReturnType<typeof makeListAuctions>;
