import type { Clock } from '@ecom/kernel';
import type { Auction } from '../domain/auction';
import { type Described, type WithDescription, withDescription } from '../domain/description';
import { requireOwn, requireVisible } from '../domain/lifecycle';
import { type PublicAuction, publicView } from '../domain/public-view';
import { type SellerAuction, sellerView } from '../domain/seller-view';
import type { DescribedAuctions } from './auction-store';

/** Gives the address under which a picture can be seen for a while. */
export type PictureUrl = (key: string) => string;
type Dependencies = {
  readonly auctions: DescribedAuctions;
  readonly clock: Clock;
  readonly pictureUrl: PictureUrl;
};

export type ShownPicture = { readonly pictureId: string; readonly contentType: string; readonly url: string };
type Shown<View> = Omit<View, 'pictures'> & { readonly pictures: readonly ShownPicture[]; readonly serverTime: string };

/** Addresses of two pictures that lead to the auction; absent until somebody has asked for them. */
type ShownQrCode = { readonly qrCode?: { readonly png: string; readonly svg: string } };

/** Where the same lot was, or is, put up as well. */
type Relisting = Pick<Described, 'relistOf' | 'relistedAs'>;

const relistingOf = ({ relistOf, relistedAs }: Relisting = {}): Relisting => ({
  ...(relistOf !== undefined && { relistOf }),
  ...(relistedAs !== undefined && { relistedAs }),
});

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
  async (auctionId: string): Promise<Shown<WithDescription<PublicAuction>> & ShownQrCode & Relisting> => {
    const found = await auctions.get(auctionId);
    const auction = requireVisible(found?.auction, auctionId);
    const now = clock().getTime();
    return {
      ...shown(withDescription(publicView(auction, now), found?.description), auction, { now, pictureUrl }),
      ...relistingOf(found),
      ...(found?.qrCode && { qrCode: { png: pictureUrl(found.qrCode.png), svg: pictureUrl(found.qrCode.svg) } }),
    };
  };

/** Drafts and reserves too, for nobody but their seller. */
export const makeGetMyAuction =
  ({ auctions, clock, pictureUrl }: Dependencies) =>
  async (auctionId: string, callerId: string): Promise<Shown<SellerAuction> & Relisting> => {
    const found = await auctions.get(auctionId);
    const auction = requireOwn(found?.auction, auctionId, callerId);
    const now = clock().getTime();
    const view = sellerView({ auction, description: found?.description }, now);
    return { ...shown(view, auction, { now, pictureUrl }), ...relistingOf(found) };
  };

export type GetAuction = ReturnType<typeof makeGetAuction>;
export type GetMyAuction = ReturnType<typeof makeGetMyAuction>;
