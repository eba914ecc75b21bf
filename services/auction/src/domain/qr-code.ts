import { idPattern } from '@ecom/kernel';

/** The keys of an auction's two pictures of its address. */
export type QrCode = { readonly png: string; readonly svg: string };

const auctionIds = idPattern('auc');

/** What callers wrote becomes part of a key only when it is the id of an auction. */
export const isAuctionId = (text: string): boolean => auctionIds.test(text);

export const qrCodeKeys = (auctionId: string): QrCode => ({ png: `qr/${auctionId}.png`, svg: `qr/${auctionId}.svg` });

/** Where everybody can look at an auction. @param siteUrl with or without a slash at its end */
export const publicPage = (siteUrl: string, auctionId: string): string => `${siteUrl.replace(/\/+$/, '')}/auctions/${auctionId}`;
