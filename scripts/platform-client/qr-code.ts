import jsqr from 'jsqr';
import { PNG } from 'pngjs';

/** The package is CommonJS: its default export arrives wrapped. */
const decode = (jsqr as unknown as { readonly default?: typeof jsqr }).default ?? jsqr;

/** @returns what the QR code in a PNG picture says, undefined when there is none. */
export const readQrCode = (picture: Uint8Array): string | undefined => {
  const { data, width, height } = PNG.sync.read(Buffer.from(picture));

  return decode(new Uint8ClampedArray(data), width, height)?.data;
};
