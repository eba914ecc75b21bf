import { SessionInvalidError } from '../domain/errors';
import type { Profile } from '../domain/profile';
import type { Members, ProfileStore } from './ports';
import type { RegisterMember } from './register-member';

type Dependencies = {
  readonly members: Pick<Members, 'find'>;
  readonly profiles: Pick<ProfileStore, 'get'>;
  readonly register: RegisterMember;
};

/** The caller's profile; users who came another way than by signing up here, or whose registration failed, are registered now. */
export const makeFindProfile =
  ({ members, profiles, register }: Dependencies) =>
  async (userId: string): Promise<Profile> => {
    const known = await profiles.get(userId);
    if (known) return known;

    const member = await members.find(userId);
    if (!member) throw new SessionInvalidError('This account does not exist any more.');
    await register(member);

    const registered = await profiles.get(userId);
    if (!registered) throw new Error('A profile that was just created is not there.');
    return registered;
  };

export type FindProfile = ReturnType<typeof makeFindProfile>;
