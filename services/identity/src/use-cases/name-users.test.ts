import { expect, it } from 'vitest';
import { inMemoryProfiles } from '../../tests/fakes/in-memory-profiles';
import { newProfile } from '../domain/profile';
import { makeNameUsers } from './name-users';

it('gives the names of those who have a profile, and nothing else of them', async () => {
  const profiles = inMemoryProfiles();
  await profiles.create(newProfile('usr_1', 'Ada', new Date('2026-01-01T10:00:00Z')));

  expect(await makeNameUsers(profiles)({ userIds: ['usr_1', 'usr_2'], correlationId: 'req-1' })).toEqual({ names: { usr_1: 'Ada' } });
});
