import type { HttpClient } from './http-client';

export type Currency = 'USD' | 'EUR' | 'GBP';

/** What a seller says of a new auction: amounts in minor units, times in ISO 8601. */
export type NewAuction = {
  readonly title: string;
  readonly description?: string;
  readonly category?: string;
  readonly currency: Currency;
  readonly openingPrice: number;
  readonly reservePrice?: number;
  readonly buyNowPrice?: number;
  readonly startsAt?: string;
  readonly endsAt: string;
  readonly softClose?: { readonly windowSeconds: number; readonly maxExtensionSeconds: number };
  readonly draft?: boolean;
};

export type AuctionState = 'draft' | 'scheduled' | 'open' | 'closing' | 'closed' | 'cancelled';

export type AuctionView = {
  readonly auctionId: string;
  readonly title: string;
  readonly state: AuctionState;
  readonly seq: number;
  readonly currency: Currency;
  readonly price: number;
  readonly minimumBid: number;
  readonly bidCount: number;
  readonly leaderAlias?: string;
  readonly reserveMet: boolean;
  readonly pictures: readonly unknown[];
  readonly startsAt: string;
  readonly endsAt: string;
  readonly extended: boolean;
  readonly closedAt?: string;
  readonly outcome?: 'sold' | 'unsold';
  readonly winnerAlias?: string;
};

export type BidReceipt = {
  readonly bidId: string;
  readonly seq: number;
  readonly status: 'leading' | 'outbid';
  readonly price: number;
  readonly minimumBid: number;
  readonly endsAt: string;
  readonly placedAt: string;
};

export type BidRecord = {
  readonly seq: number;
  readonly bidId: string;
  readonly bidderAlias: string;
  readonly kind: string;
  readonly price: number;
  readonly placedAt: string;
};
export type Page<T> = { readonly items: readonly T[]; readonly cursor?: string };
export type Upload = { readonly pictureId: string; readonly url: string; readonly fields: Readonly<Record<string, string>> };
export type NewPicture = { readonly contentType: string; readonly size: number };

export type ListQuery = Readonly<Record<string, string | number>>;
export type ListEntry = { readonly auctionId: string; readonly title: string; readonly state: string; readonly endsAt: string };
export type Watch = { readonly auctionId: string; readonly title: string; readonly watchedAt: string };

const queryOf = (query: ListQuery): string =>
  new URLSearchParams(Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]))).toString();

/** The auction API, as the person whose access token is given. */
export const auctionsApi = (http: HttpClient) => ({
  create: (token: string, auction: NewAuction) => http.send<AuctionView>('POST', '/auctions', { token, body: auction }),
  publish: (token: string, auctionId: string) => http.send<AuctionView>('POST', `/auctions/${auctionId}/publish`, { token }),
  change: (token: string, auctionId: string, changes: Partial<NewAuction>) =>
    http.send<AuctionView>('PATCH', `/auctions/${auctionId}`, { token, body: changes }),
  cancel: (token: string, auctionId: string) => http.send<AuctionView>('POST', `/auctions/${auctionId}/cancel`, { token }),
  remove: (token: string, auctionId: string) => http.send<unknown>('DELETE', `/auctions/${auctionId}`, { token }),
  list: (query: ListQuery) => http.send<Page<ListEntry>>('GET', `/auctions?${queryOf(query)}`),
  listOwn: (token: string, query: ListQuery) => http.send<Page<ListEntry>>('GET', `/me/auctions?${queryOf(query)}`, { token }),
  buyNow: (token: string, auctionId: string, price: number) =>
    http.send<BidReceipt>('POST', `/auctions/${auctionId}/buy-now`, { token, body: { price } }),
  watch: (token: string, auctionId: string) => http.send<unknown>('PUT', `/auctions/${auctionId}/watch`, { token }),
  unwatch: (token: string, auctionId: string) => http.send<unknown>('DELETE', `/auctions/${auctionId}/watch`, { token }),
  watches: (token: string) => http.send<Page<Watch>>('GET', '/me/watches', { token }),
  read: (auctionId: string) => http.send<AuctionView>('GET', `/auctions/${auctionId}`),
  readOwn: (token: string, auctionId: string) => http.send<AuctionView>('GET', `/me/auctions/${auctionId}`, { token }),
  bid: (token: string, auctionId: string, { amount, key }: { readonly amount: number; readonly key: string }) =>
    http.send<BidReceipt>('POST', `/auctions/${auctionId}/bids`, { token, body: { amount }, headers: { 'idempotency-key': key } }),
  bids: (auctionId: string) => http.send<Page<BidRecord>>('GET', `/auctions/${auctionId}/bids?limit=100`),
  addPicture: (token: string, auctionId: string, picture: NewPicture) =>
    http.send<Upload>('POST', `/auctions/${auctionId}/pictures`, { token, body: picture }),
});

export type AuctionsApi = ReturnType<typeof auctionsApi>;
