import { IdempotencyKeyReusedError } from '../../src/domain/errors';
import type { Lookup } from '../../src/domain/rating';
import type { LookupKeys } from '../../src/use-cases/ports';

const DAY = 86_400_000;

export const inMemoryLookupKeys = (): LookupKeys => {
  const rows = new Map<string, { readonly lookup: Lookup; readonly until: number }>();

  return {
    async remember({ requesterId, key, subjectId }, lookup, now) {
      const name = JSON.stringify([requesterId, key]);
      const first = rows.get(name);
      if (!first || first.until <= now.getTime()) {
        rows.set(name, { lookup, until: now.getTime() + DAY });
        return lookup;
      }
      if (first.lookup.subjectId !== subjectId) throw new IdempotencyKeyReusedError('Another.');
      return first.lookup;
    },
  };
};
