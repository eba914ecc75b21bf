import { type Auction, type ClosedAuction, type DraftAuction, type Listing, noBids, type PublishedAuction } from '../../src/domain/auction';
import type { Bid } from '../../src/domain/bidding';
import { requestHash } from '../../src/domain/bidding-request';
import type { Described, Description, DescriptionChange } from '../../src/domain/description';
import type { AuctionChange } from '../../src/use-cases/auction-store';

export const opensAt = Date.parse('2026-01-01T10:00:00.000Z');
export const day = 86_400_000;

const aListing = (): Listing => ({
  id: 'auc_01JD8Z0000000000000000000A',
  sellerId: 'usr_seller',
  title: 'A brass sextant',
  category: 'instruments',
  pictures: [],
  currency: 'USD',
  ladder: 'classic',
  openingPrice: 1_000,
  reservePrice: 0,
  buyNowPrice: 0,
  startsAt: opensAt,
  endsAt: opensAt + day,
  softCloseMs: 120_000,
  hardEnd: opensAt + day + 3_600_000,
  aliasSalt: 'salt',
  createdAt: opensAt - day,
  updatedAt: opensAt - day,
  seq: 1,
  correlationId: 'req-1',
});

export const aDraft = (overrides: Partial<DraftAuction> = {}): DraftAuction => ({ ...aListing(), seq: 0, status: 'draft', ...overrides });

export const anOpenAuction = (overrides: Partial<PublishedAuction> = {}): PublishedAuction => ({
  ...aListing(),
  ...noBids,
  status: 'published',
  ...overrides,
});

/** An auction with a leader and a runner-up: by default the price is 2,100. */
export const aContestedAuction = (overrides: Partial<PublishedAuction> = {}): PublishedAuction =>
  anOpenAuction({ bidCount: 2, seq: 3, leaderId: 'usr_leader', leaderMax: 5_000, runnerUpMax: 2_050, priceCap: 5_000, ...overrides });

export const aClosedAuction = (overrides: Partial<ClosedAuction> = {}): ClosedAuction => ({
  ...aContestedAuction(),
  status: 'closed',
  closedBy: 'end',
  closedAt: opensAt + day,
  ...overrides,
});

export const aBid = ({ key = 'key-1', ...overrides }: Partial<Bid> & { readonly key?: string } = {}): Bid => {
  const bid = { bidderId: 'usr_buyer', amount: 2_200, correlationId: 'req-2', ...overrides };
  return { request: requestHash(aListing().id, bid.bidderId, key), ...bid };
};

/** As a store takes an auction that is new. */
export const added = (auction: Auction, description: Description = undefined): Described => ({ auction, description });

/** As a store takes a change. */
export const change = (before: Auction, after: Auction, description: DescriptionChange = 'kept'): AuctionChange => ({
  before,
  after,
  description,
});
