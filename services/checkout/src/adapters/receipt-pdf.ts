import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from '@cantoo/pdf-lib';
import { toBuffer } from 'qrcode';
import type { ReceiptPage } from '../domain/receipt';
import { linesOf, writableIn } from './pdf-text';

/** Points, of which an inch has 72: A4 upright. */
const [WIDTH, HEIGHT, MARGIN] = [595.28, 841.89, 56];
const FULL = WIDTH - 2 * MARGIN;
const LABELS = 190;
const CODE = 110;
const LEADING = 1.35;
const black = rgb(0.1, 0.1, 0.12);
const grey = rgb(0.4, 0.4, 0.44);

type Fonts = { readonly plain: PDFFont; readonly bold: PDFFont };
type Text = { readonly font: PDFFont; readonly size: number; readonly color: ReturnType<typeof rgb>; readonly width: number };

/** @returns the height that the text took from `top` down, in as many lines as it needs */
const write = (page: PDFPage, text: string, at: Text & { readonly x: number; readonly top: number }): number => {
  const { font, size, color, width, x, top } = at;
  const lines = linesOf(writableIn(font)(text), width, (part) => font.widthOfTextAtSize(part, size));
  for (const [index, line] of lines.entries()) page.drawText(line, { x, y: top - size * (1 + index * LEADING), size, font, color });

  return lines.length * size * LEADING;
};

const writeHead = (page: PDFPage, { heading, number }: ReceiptPage, { plain, bold }: Fonts): number => {
  const width = FULL - CODE - 16;
  let top = HEIGHT - MARGIN;
  top -= write(page, 'EcomAuction', { x: MARGIN, top, width, font: bold, size: 11, color: grey }) + 6;
  top -= write(page, heading, { x: MARGIN, top, width, font: bold, size: 26, color: black });
  write(page, `No. ${number}`, { x: MARGIN, top, width, font: plain, size: 11, color: black });

  return HEIGHT - MARGIN - CODE - 12;
};

const writeParts = (page: PDFPage, { parts }: ReceiptPage, { fonts, from }: { fonts: Fonts; from: number }): number => {
  let top = from;
  for (const { title, rows } of parts) {
    top -= write(page, title, { x: MARGIN, top, width: FULL, font: fonts.bold, size: 12, color: black }) + 2;
    for (const [label, value] of rows) {
      const common = { top, font: fonts.plain, size: 10, color: black };
      const heights = [
        write(page, label, { ...common, x: MARGIN, width: LABELS }),
        write(page, value, { ...common, x: MARGIN + LABELS + 12, width: FULL - LABELS - 12 }),
      ];
      top -= Math.max(...heights) + 2;
    }
    top -= 12;
  }
  return top;
};

const writeNotes = (page: PDFPage, { notes, address }: ReceiptPage, { fonts, from }: { fonts: Fonts; from: number }): void => {
  let top = from;
  for (const note of [...notes, `The code leads to ${address}`])
    top -= write(page, note, { x: MARGIN, top, width: FULL, font: fonts.plain, size: 9, color: grey }) + 4;
};

const drawCode = async (document: PDFDocument, page: PDFPage, address: string): Promise<void> => {
  const image = await document.embedPng(await toBuffer(address, { type: 'png', errorCorrectionLevel: 'Q', margin: 2, scale: 4 }));
  page.drawImage(image, { x: WIDTH - MARGIN - CODE, y: HEIGHT - MARGIN - CODE, width: CODE, height: CODE });
};

/** When it is made leaves no mark: the time on it is the document's own. */
const describe = (document: PDFDocument, { heading, number, issuedAt }: ReceiptPage): void => {
  document.setTitle(`${heading} ${number}`);
  document.setProducer('EcomAuction');
  document.setCreator('EcomAuction');
  document.setCreationDate(new Date(issuedAt));
  document.setModificationDate(new Date(issuedAt));
};

/** The page as a PDF, the same bytes each time. Its fonts are those that every reader has, so that none is embedded. */
export const receiptPdf = async (content: ReceiptPage): Promise<Uint8Array> => {
  const document = await PDFDocument.create({ updateMetadata: false });
  describe(document, content);
  const fonts = { plain: await document.embedFont(StandardFonts.Helvetica), bold: await document.embedFont(StandardFonts.HelveticaBold) };
  const page = document.addPage([WIDTH, HEIGHT]);
  await drawCode(document, page, content.address);
  const from = writeParts(page, content, { fonts, from: writeHead(page, content, fonts) });
  writeNotes(page, content, { fonts, from });

  return document.save();
};
