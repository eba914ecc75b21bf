import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { linesOf, writableIn } from './pdf-text';

const font = await (await PDFDocument.create()).embedFont(StandardFonts.Helvetica);

it.each([
  ['Zoë Müller-Ðoñ €5', 'Zoë Müller-Ðoñ €5'],
  ['Łukasz Żółć', 'Lukasz Zólc'],
  ['Dvořák', 'Dvorák'],
  ['山田 Ada 😀', '?? Ada ?'],
  ['a\u0000b\nc\u202Ed', 'a b c d'],
  ['e\u0301', 'é'],
])('%j is written %j, and never fails', (text, expected) => {
  expect(writableIn(font)(text)).toBe(expected);
  expect(() => font.encodeText(writableIn(font)(text))).not.toThrow();
});

describe('lines', () => {
  const measure = (text: string): number => text.length;

  it('break between words', () => {
    expect(linesOf('one two three', 7, measure)).toEqual(['one two', 'three']);
  });

  it('break words that are longer than a line', () => {
    expect(linesOf('ab abcdefghij k', 4, measure)).toEqual(['ab', 'abcd', 'efgh', 'ij k']);
  });

  it('of nothing are one', () => {
    expect(linesOf('', 4, measure)).toEqual(['']);
  });
});
