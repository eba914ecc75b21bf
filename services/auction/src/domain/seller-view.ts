import type { Auction, Instant } from './auction';
import { type PublicAuction, publicView } from './public-view';

export type PictureView = { readonly pictureId: string; readonly contentType: string };
export type SellerAuction = Omit<PublicAuction, 'pictures'> & {
  readonly pictures: readonly PictureView[];
  readonly reservePrice?: number;
  readonly softClose: { readonly windowSeconds: number; readonly maxExtensionSeconds: number };
};

/** What sellers see of their own auctions: all that the public sees, and the reserve. */
export const sellerView = (auction: Auction, now: Instant): SellerAuction => ({
  ...publicView(auction, now),
  pictures: auction.pictures.map(({ id, contentType }) => ({ pictureId: id, contentType })),
  ...(auction.reservePrice > 0 && { reservePrice: auction.reservePrice }),
  softClose: { windowSeconds: auction.softCloseMs / 1_000, maxExtensionSeconds: (auction.hardEnd - auction.endsAt) / 1_000 },
});
