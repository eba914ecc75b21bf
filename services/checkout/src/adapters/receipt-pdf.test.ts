import { PDFDocument } from '@cantoo/pdf-lib';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterEach, expect, it, vi } from 'vitest';
import { aPaidOrder, now } from '../../tests/builders/order';
import { receiptPage } from '../domain/receipt';
import { receiptPdf } from './receipt-pdf';

afterEach(() => vi.useRealTimers());

const facts = { names: { usr_1: 'Ann', usr_2: 'Łukasz 山' }, auctionAddress: 'https://shop.test/auctions/auc_1' };
const page = (title = 'A brass sextant') => receiptPage(aPaidOrder({ title }), 'receipt', facts);
const read = async (pdf: Uint8Array): Promise<string> =>
  (await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })).text;

it('is read by others, and says when the order was paid, not when it was made', async () => {
  const pdf = await receiptPdf(page());
  const document = await PDFDocument.load(pdf, { updateMetadata: false });

  expect(await read(pdf)).toMatch(/Receipt[\s\S]+Ann[\s\S]+Lukasz \?[\s\S]+USD 125\.00[\s\S]+auctions\/auc_1/);
  expect([document.getTitle(), document.getCreationDate()?.getTime(), document.getPageCount()]).toEqual([
    `Receipt ${page().number}`,
    now,
    1,
  ]);
});

it('B-RCP-5: is the same bytes whenever it is made', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-01-02') });
  const first = await receiptPdf(page());
  vi.setSystemTime(Date.parse('2027-06-05'));

  expect(Buffer.from(await receiptPdf(page())).equals(Buffer.from(first))).toBe(true);
  expect(Buffer.from(await receiptPdf(page('Another'))).equals(Buffer.from(first))).toBe(false);
});

it.each([['x'.repeat(200)], ['word '.repeat(40).trim()], ['한'.repeat(200)]])('has room for the longest title', async (title) => {
  const text = await read(await receiptPdf(page(title)));
  expect(text).toContain('The code leads to');
});
