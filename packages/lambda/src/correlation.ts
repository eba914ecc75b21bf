const acceptable = /^[\x21-\x7e]{1,128}$/;

/** @returns the first candidate that is a printable id of at most 128 characters: ids of others are repeated in logs and headers. */
export const correlationIdOf = (...candidates: readonly (string | undefined)[]): string =>
  candidates.find((candidate) => candidate !== undefined && acceptable.test(candidate)) ?? 'unknown';
