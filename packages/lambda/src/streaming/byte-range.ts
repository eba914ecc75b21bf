/** First and last byte, both included. */
export type ByteRange = { readonly first: number; readonly last: number };

const one = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i;

const suffix = (length: number, size: number): ByteRange | 'unsatisfiable' =>
  length === 0 || size === 0 ? 'unsatisfiable' : { first: Math.max(0, size - length), last: size - 1 };

/**
 * What a `Range` header asks of a file (RFC 9110, 14.1.2).
 * @returns undefined for what is not one range of bytes: more than one, another unit, or nonsense. Whoever asks so gets the whole.
 */
export const byteRangeOf = (header: string | undefined, size: number): ByteRange | 'unsatisfiable' | undefined => {
  const [, from = '', to = ''] = one.exec(header ?? '') ?? [];
  if (from === '') return to === '' ? undefined : suffix(Number(to), size);
  const first = Number(from);
  const last = to === '' ? Number.POSITIVE_INFINITY : Number(to);
  if (last < first) return undefined;
  return first >= size ? 'unsatisfiable' : { first, last: Math.min(last, size - 1) };
};
