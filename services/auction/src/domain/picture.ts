import type { Picture } from './auction';

export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type PictureType = (typeof pictureTypes)[number];

export const LARGEST_PICTURE = 10 * 1024 * 1024;
export const MOST_PICTURES = 12;
/** Bytes at the start of a file that tell its type. */
export const HEAD_BYTES = 12;

const PREFIX = 'pictures/';
const keyPattern = /^pictures\/(auc_[0-9A-Z]{26})\/(pic_[0-9A-Z]{26})$/;

export const pictureKey = (auctionId: string, pictureId: string): string => `${PREFIX}${auctionId}/${pictureId}`;

/** @returns undefined for a key that no upload was ever allowed for. */
export const pictureOf = (key: string): { readonly auctionId: string; readonly pictureId: string } | undefined => {
  const [, auctionId, pictureId] = keyPattern.exec(key) ?? [];
  return auctionId === undefined || pictureId === undefined ? undefined : { auctionId, pictureId };
};

const startsWith = (head: Uint8Array, ...bytes: readonly number[]): boolean => bytes.every((byte, index) => head[index] === byte);
const text = (head: Uint8Array, from: number, to: number): string => String.fromCharCode(...head.subarray(from, to));

/** What the bytes say, whatever the label says. */
export const typeOfBytes = (head: Uint8Array): PictureType | undefined => {
  if (startsWith(head, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (startsWith(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  return text(head, 0, 4) === 'RIFF' && text(head, 8, 12) === 'WEBP' ? 'image/webp' : undefined;
};

/** An object as the store tells of it, with its first bytes. */
export type UploadedFile = {
  readonly contentType: string;
  readonly size: number;
  readonly head: Uint8Array;
  /** Of the request that allowed the upload. */
  readonly correlationId?: string;
};

/** @returns undefined for a file that is no picture, too large, or not of the type it claims. */
export const pictureFrom = (key: string, pictureId: string, { contentType, size, head }: UploadedFile): Picture | undefined =>
  size > 0 && size <= LARGEST_PICTURE && typeOfBytes(head) === contentType ? { id: pictureId, key, contentType } : undefined;
