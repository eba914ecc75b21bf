/** An id's second half that counts, as long and as valid as real ones. */
export const ulidAt = (number: number): string => `01JD8Z${`${number}`.padStart(20, '0')}`;
