import type { Clock } from '@ecom/kernel';
import { newProfile } from '../domain/profile';
import type { Member, Members, ProfileStore } from './ports';

type Dependencies = { readonly members: Pick<Members, 'join'>; readonly profiles: Pick<ProfileStore, 'create'>; readonly clock: Clock };

/** Groups first: a profile that exists says that they are done. Repeating it changes nothing. */
export const makeRegisterMember =
  ({ members, profiles, clock }: Dependencies) =>
  async ({ userId, username, name, wantsToSell }: Member): Promise<void> => {
    await members.join(username, 'buyers');
    if (wantsToSell) await members.join(username, 'sellers');

    await profiles.create(newProfile(userId, name, clock()));
  };

export type RegisterMember = ReturnType<typeof makeRegisterMember>;
