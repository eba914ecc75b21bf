import type { Auction } from '../domain/auction';
import { isAuctionId, publicPage, type QrCode, qrCodeKeys } from '../domain/qr-code';

export type QrImages = (text: string) => Promise<{ readonly png: Uint8Array; readonly svg: string }>;
export type QrFiles = { put(key: string, contentType: string, content: Uint8Array | string): Promise<void> };

type Dependencies = {
  readonly auctions: {
    get(auctionId: string): Promise<Auction | undefined>;
    /** Says where the pictures are, where the auction is looked at; a bid does not pay for it. */
    show(auctionId: string, qrCode: QrCode): Promise<void>;
  };
  readonly images: QrImages;
  readonly files: QrFiles;
  /** Auctions have their public pages below it. */
  readonly siteUrl: string;
};

/**
 * Makes the code of an auction that everybody can see, pictures first: what is shown is there. Again, it makes the same again.
 * @returns `refused` for what will never have a code: no id, no auction, a draft
 */
export const makeGenerateQrCode =
  ({ auctions, images, files, siteUrl }: Dependencies) =>
  async (auctionId: string): Promise<'made' | 'refused'> => {
    const auction = isAuctionId(auctionId) ? await auctions.get(auctionId) : undefined;
    if (!auction || auction.status === 'draft') return 'refused';

    const keys = qrCodeKeys(auctionId);
    const { png, svg } = await images(publicPage(siteUrl, auctionId));
    await Promise.all([files.put(keys.png, 'image/png', png), files.put(keys.svg, 'image/svg+xml', svg)]);
    await auctions.show(auctionId, keys);
    return 'made';
  };

export type GenerateQrCode = ReturnType<typeof makeGenerateQrCode>;
