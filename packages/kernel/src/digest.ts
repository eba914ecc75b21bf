import { createHash } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The same parts always give the same 26 characters of Crockford's base 32: 128 bits of SHA-256, in the form of a ULID.
 * Parts may not contain line feeds, which separate them.
 */
export const digest = (...parts: readonly string[]): string => {
  const bytes = createHash('sha256').update(parts.join('\n')).digest();
  let text = '';
  let bits = 2;
  let pending = 0;
  for (const byte of bytes.subarray(0, 16)) {
    pending = ((pending << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET[(pending >> bits) & 31];
    }
  }
  return text;
};
