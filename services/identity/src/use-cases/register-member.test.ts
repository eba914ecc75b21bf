import { expect, it } from 'vitest';
import { aMember } from '../../tests/builders/account';
import { inMemoryProfiles } from '../../tests/fakes/in-memory-profiles';
import type { Members } from './ports';
import { makeRegisterMember } from './register-member';

const now = new Date('2026-01-01T10:00:00Z');

const setUp = (join?: Members['join']) => {
  const joined: string[] = [];
  const profiles = inMemoryProfiles();
  const members = { join: join ?? (async (username: string, group: string) => void joined.push(`${username}:${group}`)) };

  return { joined, profiles, register: makeRegisterMember({ members, profiles, clock: () => now }) };
};

it('makes a buyer with a profile and no points', async () => {
  const { joined, profiles, register } = setUp();
  await register(aMember());

  expect(joined).toEqual(['one:buyers']);
  expect(profiles.all()).toEqual([{ userId: 'usr_1', name: 'Ada', points: 0, strikes: 0, createdAt: now, revision: 1 }]);
});

it('makes a seller of who asked for it', async () => {
  const { joined, register } = setUp();
  await register(aMember({ wantsToSell: true }));

  expect(joined).toEqual(['one:buyers', 'one:sellers']);
});

it('B-AUTH-5: changes nothing when it is repeated, points least of all', async () => {
  const { profiles, register } = setUp();
  await register(aMember());
  profiles.credit('usr_1', 40);
  await Promise.all([register(aMember({ name: 'Other' })), register(aMember())]);

  expect(profiles.all()).toMatchObject([{ name: 'Ada', points: 40 }]);
});

it('leaves no profile behind when a group could not be joined, so that the next try does it all', async () => {
  const { profiles, register } = setUp(() => Promise.reject(new Error('down')));

  await expect(register(aMember())).rejects.toThrow('down');
  expect(profiles.all()).toEqual([]);
});
