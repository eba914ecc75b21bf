import type { Instant } from './auction';
import { type Described, type WithDescription, withDescription } from './description';
import { type PublicAuction, publicView } from './public-view';

export type PictureView = { readonly pictureId: string; readonly contentType: string };
export type SellerAuction = WithDescription<Omit<PublicAuction, 'pictures'>> & {
  readonly pictures: readonly PictureView[];
  readonly reservePrice?: number;
  readonly softClose: { readonly windowSeconds: number; readonly maxExtensionSeconds: number };
};

/** What sellers see of their own auctions: all that the public sees, and the reserve. */
export const sellerView = ({ auction, description }: Described, now: Instant): SellerAuction => ({
  ...withDescription(publicView(auction, now), description),
  pictures: auction.pictures.map(({ id, contentType }) => ({ pictureId: id, contentType })),
  ...(auction.reservePrice > 0 && { reservePrice: auction.reservePrice }),
  softClose: { windowSeconds: auction.softCloseMs / 1_000, maxExtensionSeconds: (auction.hardEnd - auction.endsAt) / 1_000 },
});
