import { describe } from 'vitest';
import { behavesLikeAProfileStore } from '../behaviours/profile-store';
import { inMemoryProfiles } from './in-memory-profiles';

describe('profiles in memory', () => {
  behavesLikeAProfileStore(() => {
    const profiles = inMemoryProfiles();

    return { profiles, credit: async (userId, points) => profiles.credit(userId, points) };
  });
});
