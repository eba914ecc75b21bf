import type { PDFFont } from '@cantoo/pdf-lib';

const CONTROL = /\p{C}+/gu;

/** `ł` and `ø` are letters of their own to Unicode: nothing takes them apart. */
const alike: Readonly<Record<string, string>> = { ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ı: 'i', ħ: 'h', Ħ: 'H' };

/**
 * Text in the letters that a font has. The fonts of every reader know those of Western Europe: of others the nearest of these stands
 * there, or a question mark. Who is meant, the id beside the name says.
 */
export const writableIn = (font: PDFFont): ((text: string) => string) => {
  const known = new Set(font.getCharacterSet());
  const has = (letter: string): boolean => known.has(letter.codePointAt(0) ?? 0);
  const nearest = (letter: string): string => {
    const base = alike[letter] ?? letter.normalize('NFKD').charAt(0);
    return has(base) ? base : '?';
  };

  return (text) => [...text.normalize('NFC').replace(CONTROL, ' ')].map((letter) => (has(letter) ? letter : nearest(letter))).join('');
};

/** Breaks text into lines of at most `width`, between words where that is possible. @param measure of a text, in the unit of `width` */
export const linesOf = (text: string, width: number, measure: (text: string) => number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<= )/)) {
    if (measure(`${line}${word}`.trimEnd()) > width && line !== '') {
      lines.push(line.trimEnd());
      line = '';
    }
    for (const letter of word) {
      if (measure(`${line}${letter}`.trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += letter;
    }
  }
  return [...lines, line.trimEnd()];
};
