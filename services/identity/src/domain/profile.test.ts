import { expect, it } from 'vitest';
import { changeProfile, newProfile, registrationOf, viewOf } from './profile';

const now = new Date('2026-01-01T10:00:00Z');
const profile = newProfile('usr_1', 'Ada', now);

it('begins with no points', () => {
  expect(profile).toEqual({ userId: 'usr_1', name: 'Ada', points: 0, strikes: 0, createdAt: now, revision: 1 });
});

it('changes its name and counts the change', () => {
  expect(changeProfile({ ...profile, points: 40 }, { name: 'Grace' })).toEqual({
    ...profile,
    points: 40,
    strikes: 0,
    name: 'Grace',
    revision: 2,
  });
  expect(changeProfile(profile, {})).toEqual({ ...profile, revision: 2 });
});

it('shows the groups that are ours, each once, in one order', () => {
  expect(viewOf(profile, ['sellers', 'buyers', 'sellers'])).toEqual({
    userId: 'usr_1',
    name: 'Ada',
    points: 0,
    strikes: 0,
    groups: ['buyers', 'sellers'],
    createdAt: now.toISOString(),
  });
});

it('announces who registered and when, and no name or address', () => {
  expect(registrationOf(profile)).toMatchObject({
    contract: { name: 'UserRegistered' },
    data: { userId: 'usr_1', registeredAt: now.toISOString() },
  });
  expect(JSON.stringify(registrationOf(profile).data)).not.toContain('Ada');
});
