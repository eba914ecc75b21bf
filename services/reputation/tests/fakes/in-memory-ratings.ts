import { askedBefore, type Standing } from '../../src/domain/rating';
import type { Ratings } from '../../src/use-cases/ports';

export const inMemoryRatings = (): Ratings => {
  const rows = new Map<string, Standing>();

  return {
    async claim(subjectId, requestedAt, now) {
      const standing = rows.get(subjectId);
      if (standing && (standing.askedAt > askedBefore(now) || (standing.answeredFor ?? '') >= requestedAt)) return standing;
      rows.set(subjectId, { ...standing, askedAt: now.toISOString() });
      return undefined;
    },

    async save(subjectId, verdict, askedAt) {
      const standing = rows.get(subjectId);
      const stands = standing?.verdict && standing.verdict.asOf > verdict.asOf ? standing.verdict : verdict;
      const asked = askedAt.toISOString();
      rows.set(subjectId, { askedAt: asked, ...standing, answeredFor: asked, verdict: stands });
      return stands;
    },

    find: async (subjectId) => rows.get(subjectId)?.verdict,
  };
};
