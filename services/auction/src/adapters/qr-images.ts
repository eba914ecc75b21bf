import { toBuffer, toString as toText } from 'qrcode';
import type { QrImages } from '../use-cases/generate-qr-code';

/** Reads through dirt on a quarter of it: codes are printed and stuck to things. */
const errorCorrectionLevel = 'Q';
/** Pixels. */
const WIDTH = 512;

export const qrImages: QrImages = async (text) => {
  const [png, svg] = await Promise.all([
    toBuffer(text, { type: 'png', errorCorrectionLevel, width: WIDTH }),
    toText(text, { type: 'svg', errorCorrectionLevel }),
  ]);
  return { png, svg };
};
