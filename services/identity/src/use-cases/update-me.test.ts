import { expect, it } from 'vitest';
import { anAccount } from '../../tests/builders/account';
import { inMemoryDirectory } from '../../tests/fakes/in-memory-directory';
import { inMemoryProfiles } from '../../tests/fakes/in-memory-profiles';
import { makeFindProfile } from './find-profile';
import { makeRegisterMember } from './register-member';
import { makeUpdateMe } from './update-me';

const clock = () => new Date('2026-01-01T10:00:00Z');

const setUp = async () => {
  const under = inMemoryDirectory();
  const profiles = inMemoryProfiles();
  await under.directory.signUp(anAccount());
  const id = await under.userIdOf(anAccount().email);
  const findProfile = makeFindProfile({
    members: under.members,
    profiles,
    register: makeRegisterMember({ members: under.members, profiles, clock }),
  });
  const updateMe = makeUpdateMe({ members: under.members, profiles, findProfile });
  const caller = { id, groups: ['buyers'] as const };

  return {
    ...under,
    profiles,
    findProfile,
    caller,
    update: (change: { name?: string; seller?: true }, idempotencyKey?: string) => updateMe({ caller, change, idempotencyKey }),
  };
};

it('makes a profile at the first visit of a user who has none, and keeps it from then on', async () => {
  const { findProfile, caller, profiles } = await setUp();
  await findProfile(caller.id);
  profiles.credit(caller.id, 40);

  expect(await findProfile(caller.id)).toMatchObject({ userId: caller.id, name: 'Ada', points: 40 });
});

it('B-AUTH-5: two first visits at once make one profile', async () => {
  const { findProfile, caller, profiles } = await setUp();
  const seen = await Promise.all([findProfile(caller.id), findProfile(caller.id)]);

  expect(seen[0]).toEqual(seen[1]);
  expect(profiles.all()).toHaveLength(1);
});

it('turns away a token whose account is gone', async () => {
  const { findProfile } = await setUp();

  await expect(findProfile('usr_gone')).rejects.toMatchObject({ code: 'IDENTITY_SESSION_INVALID' });
});

it('changes the name', async () => {
  const { update, caller } = await setUp();

  expect(JSON.parse(await update({ name: 'Grace' }))).toEqual({
    userId: caller.id,
    name: 'Grace',
    points: 0,
    strikes: 0,
    groups: ['buyers'],
    createdAt: clock().toISOString(),
  });
});

it('makes a seller of who wants to be one', async () => {
  const { update, groupsOf, caller } = await setUp();

  expect(JSON.parse(await update({ seller: true }))).toMatchObject({ name: 'Ada', groups: ['buyers', 'sellers'] });
  expect(await groupsOf(caller.id)).toContain('sellers');
});

it('answers a repeated request with the first answer, byte for byte, and does nothing again', async () => {
  const { update, profiles } = await setUp();
  const first = await update({ name: 'Grace' }, 'key-1');
  await update({ name: 'Joan' });

  expect(await update({ name: 'Grace' }, 'key-1')).toBe(first);
  expect(profiles.all()).toMatchObject([{ name: 'Joan' }]);
});

it('answers the same request alike when it comes twice at once', async () => {
  const { update, profiles } = await setUp();
  const [first, second] = await Promise.all([update({ name: 'Grace' }, 'key-1'), update({ name: 'Grace' }, 'key-1')]);

  expect(first).toBe(second);
  expect(profiles.all()).toMatchObject([{ name: 'Grace', revision: 2 }]);
});

it('refuses a key that came with another body', async () => {
  const { update } = await setUp();
  await update({ name: 'Grace' }, 'key-1');

  await expect(update({ name: 'Joan' }, 'key-1')).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED', kind: 'rejected' });
});

it('tells who changed the same profile at the same time to look again', async () => {
  const { update, findProfile, caller } = await setUp();
  await findProfile(caller.id);
  const outcomes = await Promise.allSettled([update({ name: 'Grace' }), update({ name: 'Joan' })]);

  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'IDENTITY_PROFILE_CHANGED', kind: 'conflict' },
  });
});
