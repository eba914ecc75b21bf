import { IdempotencyKeyReusedError, ProfileChangedError } from '../../src/domain/errors';
import type { Profile } from '../../src/domain/profile';
import type { KeptAnswer, ProfileStore } from '../../src/use-cases/ports';

export type InMemoryProfiles = ProfileStore & {
  readonly all: () => readonly Profile[];
  readonly credit: (userId: string, points: number) => void;
};

export const inMemoryProfiles = (...existing: readonly Profile[]): InMemoryProfiles => {
  const profiles = new Map(existing.map((profile) => [profile.userId, profile]));
  const answers = new Map<string, KeptAnswer>();

  return {
    all: () => [...profiles.values()],
    credit: (userId, points) => {
      const profile = profiles.get(userId);
      if (profile) profiles.set(userId, { ...profile, points: profile.points + points });
    },
    get: async (userId) => profiles.get(userId),
    create: async (profile) => {
      if (profiles.has(profile.userId)) return false;
      profiles.set(profile.userId, profile);

      return true;
    },
    save: async (profile, kept) => {
      const before = profiles.get(profile.userId);
      const repeated = kept !== undefined && answers.has(`${kept.request.callerId} ${kept.request.key}`);
      if (repeated || before?.revision !== profile.revision - 1) throw new ProfileChangedError('Changed.');
      profiles.set(profile.userId, { ...before, name: profile.name, revision: profile.revision });
      if (kept) answers.set(`${kept.request.callerId} ${kept.request.key}`, kept);
    },
    findAnswer: async ({ callerId, key, fingerprint }) => {
      const kept = answers.get(`${callerId} ${key}`);
      if (kept && kept.request.fingerprint !== fingerprint) throw new IdempotencyKeyReusedError('Reused.');

      return kept?.answer;
    },
  };
};
