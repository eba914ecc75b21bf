import type { Answer, Arguments, AuctionSchemas, Client, Operations } from '@ecom/client';

type Auction = Client['auction'];
type Sent<Name extends 'createAuction' | 'updateAuction' | 'requestPictureUpload' | 'relistAuction'> = Arguments<
  Operations['auction'][Name]
>['body'];

export type NewAuction = Sent<'createAuction'>;
export type AuctionView = AuctionSchemas['Auction'];
export type SellerView = AuctionSchemas['SellerAuction'];
export type BidReceipt = Answer<Operations['auction']['placeBid']>;
export type Upload = AuctionSchemas['PictureUpload'];
export type ListQuery = Arguments<Operations['auction']['listAuctions']>;

/** The auction API in the words of those who act, as the person whose access token is given. */
export const auctionsApi = (auction: Auction) => ({
  create: (token: string, body: NewAuction) => auction.createAuction({ body }, { token }),
  publish: (token: string, auctionId: string) => auction.publishAuction({ auctionId }, { token }),
  change: (token: string, auctionId: string, body: Sent<'updateAuction'>) => auction.updateAuction({ auctionId, body }, { token }),
  cancel: (token: string, auctionId: string) => auction.cancelAuction({ auctionId }, { token }),
  remove: (token: string, auctionId: string) => auction.deleteAuction({ auctionId }, { token }),
  list: (query: ListQuery) => auction.listAuctions(query),
  listOwn: (token: string, query: ListQuery) => auction.listMyAuctions(query, { token }),
  buyNow: (token: string, auctionId: string, price: number) => auction.buyNow({ auctionId, body: { price } }, { token }),
  watch: (token: string, auctionId: string) => auction.watchAuction({ auctionId }, { token }),
  unwatch: (token: string, auctionId: string) => auction.unwatchAuction({ auctionId }, { token }),
  watches: (token: string) => auction.listWatches({}, { token }),
  read: (auctionId: string) => auction.getAuction({ auctionId }),
  readOwn: (token: string, auctionId: string) => auction.getMyAuction({ auctionId }, { token }),
  bid: (token: string, auctionId: string, { amount, key }: { readonly amount: number; readonly key: string }) =>
    auction.placeBid({ auctionId, body: { amount } }, { token, idempotencyKey: key }),
  bids: (auctionId: string) => auction.listBids({ auctionId, limit: 100 }),
  addPicture: (token: string, auctionId: string, body: Sent<'requestPictureUpload'>) =>
    auction.requestPictureUpload({ auctionId, body }, { token }),
  requestQrCode: (token: string, auctionId: string) => auction.requestQrCode({ auctionId }, { token }),
});

type Which = { readonly auctionId: string; readonly offerId: string };

const as = (token: string, key: string | undefined) => ({ token, ...(key !== undefined && { idempotencyKey: key }) });

/** What becomes of a lot that nobody paid. Each may be asked under a key. */
export const secondChancesApi = (auction: Auction) => ({
  offer: (token: string, auctionId: string, key?: string) => auction.offerSecondChance({ auctionId }, as(token, key)),
  withdraw: (token: string, auctionId: string, key?: string) => auction.withdrawSecondChance({ auctionId }, as(token, key)),
  accept: (token: string, which: Which, key?: string) => auction.acceptOffer(which, as(token, key)),
  decline: (token: string, which: Which, key?: string) => auction.declineOffer(which, as(token, key)),
  list: (token: string, auctionId: string) => auction.listOffers({ auctionId }, { token }),
  listOwn: (token: string) => auction.listMyOffers({ limit: 20 }, { token }),
  relist: (token: string, auctionId: string, { key, ...body }: Sent<'relistAuction'> & { readonly key?: string } = {}) =>
    auction.relistAuction({ auctionId, body }, as(token, key)),
});

export type SecondChancesApi = ReturnType<typeof secondChancesApi>;
export type AuctionsApi = ReturnType<typeof auctionsApi>;
