import { PDFDocument } from '@cantoo/pdf-lib';

/** Whether a PDF can be opened without a password and has a page. */
export const opensAsPdf = async (pdf: Uint8Array): Promise<boolean> => {
  try {
    const document = await PDFDocument.load(pdf, { throwOnInvalidObject: true, updateMetadata: false });
    return document.getPageCount() > 0;
  } catch {
    // Each way of being broken has an error of its own there; to the seller it is one and the same.
    return false;
  }
};
