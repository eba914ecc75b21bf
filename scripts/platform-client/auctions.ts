import type { Answer, Arguments, AuctionSchemas, Client, Operations } from '@ecom/client';

type Auction = Client['auction'];
type Sent<Name extends 'createAuction' | 'updateAuction' | 'requestPictureUpload'> = Arguments<Operations['auction'][Name]>['body'];

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

export type AuctionsApi = ReturnType<typeof auctionsApi>;
