/** Widths of system fonts in em, rounded up: which font draws the text is known only where it is shown. */
const widths: readonly (readonly [characters: RegExp, em: number])[] = [
  [/[ijl.,:;'|!]/, 0.29],
  [/[frt()[\]{}/ -]/, 0.37],
  [/[mwMW@%→]/, 0.9],
  [/[A-Z]/, 0.68],
];

const USUAL_EM = 0.58;

/** @returns how wide a text is at a font size, both in pixels. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + (widths.find(([characters]) => characters.test(character))?.[1] ?? USUAL_EM) * size, 0);
