import type { Auction } from './auction';
import { outcomeOf } from './closing';

/** Bytes. */
export const LARGEST_AGREEMENT = 20 * 1024 * 1024;
export const AGREEMENT_TYPE = 'application/pdf';

export type AgreementPlace = { readonly sellerId: string; readonly auctionId: string; readonly agreementId: string };

/** What is known of a document that was recorded. */
export type Agreement = AgreementPlace & {
  /** Counts from 1 for each auction. */
  readonly version: number;
  /** Bytes. */
  readonly size: number;
  /** Of the content, base64. */
  readonly sha256: string;
  readonly fileName?: string;
  readonly recordedAt: string;
  readonly correlationId: string;
};

/** A document as the store gives it. */
export type AgreementFile = {
  readonly contentType: string;
  readonly content: Uint8Array;
  readonly sha256: string;
  /** What the store itself checked at the upload; absent when nobody signed for one. */
  readonly checksum?: string;
  readonly fileName?: string;
  readonly correlationId?: string;
};

const keyPattern = /^agreements\/(usr_[0-9A-Za-z-]+)\/(auc_[0-9A-Z]{26})\/(agr_[0-9A-Z]{26})\.pdf$/;

export const agreementKey = ({ sellerId, auctionId, agreementId }: AgreementPlace): string =>
  `agreements/${sellerId}/${auctionId}/${agreementId}.pdf`;

/** @returns undefined for a key that no upload was ever allowed for. */
export const agreementOf = (key: string): AgreementPlace | undefined => {
  const [, sellerId, auctionId, agreementId] = keyPattern.exec(key) ?? [];
  return sellerId === undefined || auctionId === undefined || agreementId === undefined ? undefined : { sellerId, auctionId, agreementId };
};

/** Bytes at the end of a PDF in which its end is marked. */
const END = 1_024;
const textOf = (content: Uint8Array): string => String.fromCharCode(...content);

/** @returns why the file cannot be a PDF as it was announced; undefined when it may be one. */
export const flawOf = ({ contentType, content, sha256, checksum }: AgreementFile): string | undefined => {
  if (contentType !== AGREEMENT_TYPE) return 'It is not labelled as a PDF.';
  if (content.length === 0 || content.length > LARGEST_AGREEMENT) return 'It is empty or larger than 20 MB.';
  if (checksum !== undefined && checksum !== sha256) return 'It is not the file that was announced.';
  if (!textOf(content.subarray(0, 5)).startsWith('%PDF-')) return 'It does not begin as a PDF does.';
  return textOf(content.subarray(-END)).includes('%%EOF') ? undefined : 'It does not end as a PDF does: it was cut off.';
};

/** The seller, and whoever won once the auction is closed. */
export const isParty = (auction: Auction, userId: string): boolean => {
  if (auction.sellerId === userId) return true;
  if (auction.status !== 'closed') return false;
  const result = outcomeOf(auction);
  return result.outcome === 'sold' && result.winnerId === userId;
};
