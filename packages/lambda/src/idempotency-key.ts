import { RequestInvalidError } from './request-errors';

const acceptable = /^[\x21-\x7e]{1,128}$/;

/** @throws RequestInvalidError for a key that is not 1 to 128 visible ASCII characters. */
export const idempotencyKeyFrom = (headers: Readonly<Record<string, string | undefined>>): string | undefined => {
  const key = headers['idempotency-key'];
  if (key === undefined || acceptable.test(key)) return key;

  throw new RequestInvalidError([{ path: 'Idempotency-Key', message: 'Idempotency-Key must be 1 to 128 visible ASCII characters' }]);
};
