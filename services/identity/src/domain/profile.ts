import { type DomainEvent, event, userRegistered } from '@ecom/contracts';

/** Loyalty points of somebody new. */
const STARTING_POINTS = 0;

export const groups = ['buyers', 'sellers', 'admins'] as const;
export type Group = (typeof groups)[number];

/** What the platform itself knows about a user; the address stays in the user pool alone. */
export type Profile = {
  readonly userId: string;
  readonly name: string;
  /** Never set by a caller. */
  readonly points: number;
  /** Orders that the user won and did not pay. */
  readonly strikes: number;
  readonly createdAt: Date;
  /** Grows by one with each change. */
  readonly revision: number;
};

/** What a user may change about themself. */
export type ProfileChange = { readonly name?: string | undefined };

export const newProfile = (userId: string, name: string, now: Date): Profile => ({
  userId,
  name,
  points: STARTING_POINTS,
  strikes: 0,
  createdAt: now,
  revision: 1,
});

export const changeProfile = (profile: Profile, { name = profile.name }: ProfileChange): Profile => ({
  ...profile,
  name,
  revision: profile.revision + 1,
});

export type ProfileView = {
  readonly userId: string;
  readonly name: string;
  readonly points: number;
  readonly strikes: number;
  readonly groups: readonly Group[];
  readonly createdAt: string;
};

/** @param held groups of the caller's token */
export const viewOf = ({ userId, name, points, strikes, createdAt }: Profile, held: readonly Group[]): ProfileView => ({
  userId,
  name,
  points,
  strikes,
  groups: groups.filter((group) => held.includes(group)),
  createdAt: createdAt.toISOString(),
});

export const registrationOf = ({ userId, createdAt }: Profile): DomainEvent =>
  event(userRegistered, { userId, registeredAt: createdAt.toISOString() });
