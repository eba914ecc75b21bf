import { describe } from 'vitest';
import { makeRegisterMember } from '../../src/use-cases/register-member';
import { behavesLikeAUserDirectory } from '../behaviours/user-directory';
import type { DirectoryUnderTest } from '../builders/directory';
import { inMemoryDirectory } from './in-memory-directory';
import { inMemoryProfiles } from './in-memory-profiles';

describe('the directory in memory', () => {
  behavesLikeAUserDirectory(async () => {
    const under: DirectoryUnderTest = inMemoryDirectory({
      registered: (member) =>
        makeRegisterMember({ members: under.members, profiles: inMemoryProfiles(), clock: () => new Date(0) })(member),
    });

    return under;
  });
});
