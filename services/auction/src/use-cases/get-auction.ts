import type { Clock } from '@ecom/kernel';
import type { Auction } from '../domain/auction';
import { requireOwn, requireVisible } from '../domain/lifecycle';
import { type PublicAuction, publicView } from '../domain/public-view';
import { type SellerAuction, sellerView } from '../domain/seller-view';

/** Gives the address under which a picture can be seen for a while. */
export type PictureUrl = (key: string) => string;
type Dependencies = {
  readonly auctions: { get(auctionId: string): Promise<Auction | undefined> };
  readonly clock: Clock;
  readonly pictureUrl: PictureUrl;
};

export type ShownPicture = { readonly pictureId: string; readonly contentType: string; readonly url: string };
type Shown<View> = Omit<View, 'pictures'> & { readonly pictures: readonly ShownPicture[]; readonly serverTime: string };

const shown = <View>(
  view: View,
  { pictures }: Auction,
  { now, pictureUrl }: { readonly now: number; readonly pictureUrl: PictureUrl },
): Shown<View> => ({
  ...view,
  pictures: pictures.map(({ id, contentType, key }) => ({ pictureId: id, contentType, url: pictureUrl(key) })),
  serverTime: new Date(now).toISOString(),
});

export const makeGetAuction =
  ({ auctions, clock, pictureUrl }: Dependencies) =>
  async (auctionId: string): Promise<Shown<PublicAuction>> => {
    const auction = requireVisible(await auctions.get(auctionId), auctionId);
    const now = clock().getTime();
    return shown(publicView(auction, now), auction, { now, pictureUrl });
  };

/** Drafts and reserves too, for nobody but their seller. */
export const makeGetMyAuction =
  ({ auctions, clock, pictureUrl }: Dependencies) =>
  async (auctionId: string, callerId: string): Promise<Shown<SellerAuction>> => {
    const auction = requireOwn(await auctions.get(auctionId), auctionId, callerId);
    const now = clock().getTime();
    return shown(sellerView(auction, now), auction, { now, pictureUrl });
  };

export type GetAuction = ReturnType<typeof makeGetAuction>;
export type GetMyAuction = ReturnType<typeof makeGetMyAuction>;
