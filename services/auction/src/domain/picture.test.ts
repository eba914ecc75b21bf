import { describe, expect, it } from 'vitest';
import { LARGEST_PICTURE, pictureFrom, pictureKey, pictureOf, typeOfBytes } from './picture';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const png = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13);
const [auctionId, pictureId] = ['auc_01JD8Z0000000000000000000A', 'pic_01JD8Z0000000000000000000B'];
const key = pictureKey(auctionId, pictureId);

describe('pictures', () => {
  it.each([
    { head: bytes(0xff, 0xd8, 0xff, 0xe0), type: 'image/jpeg' },
    { head: png, type: 'image/png' },
    { head: ascii('RIFF1234WEBPVP8 '), type: 'image/webp' },
    { head: ascii('RIFF1234WAVEfmt '), type: undefined },
    { head: ascii('<svg onload=x>'), type: undefined },
    { head: bytes(), type: undefined },
  ])('B-AUC-10: bytes tell the type: $type', ({ head, type }) => {
    expect(typeOfBytes(head)).toBe(type);
  });

  it.each([
    { name: 'a picture', file: { contentType: 'image/png', size: 1_000, head: png }, accepted: true },
    { name: 'the largest picture', file: { contentType: 'image/png', size: LARGEST_PICTURE, head: png }, accepted: true },
    { name: 'a larger one', file: { contentType: 'image/png', size: LARGEST_PICTURE + 1, head: png }, accepted: false },
    { name: 'another type than it claims', file: { contentType: 'image/jpeg', size: 1_000, head: png }, accepted: false },
    { name: 'an empty file', file: { contentType: 'image/png', size: 0, head: bytes() }, accepted: false },
  ])('B-AUC-10: $name is accepted: $accepted', ({ file, accepted }) => {
    expect(pictureFrom(key, pictureId, file)).toEqual(accepted ? { id: pictureId, key, contentType: 'image/png' } : undefined);
  });

  it('are found by keys that were given out, and by no others', () => {
    expect(pictureOf(key)).toEqual({ auctionId, pictureId });
    expect(['pictures/x/y', `${key}/z`, `other/${auctionId}/${pictureId}`].map(pictureOf)).toEqual([undefined, undefined, undefined]);
  });
});
