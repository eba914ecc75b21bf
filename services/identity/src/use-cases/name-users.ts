import type { MessageData, namesRequest } from '@ecom/contracts';
import type { ProfileStore } from './ports';

/** By what names users are shown to others. Whoever has no profile has no name here. */
export const makeNameUsers =
  (profiles: Pick<ProfileStore, 'get'>) =>
  async ({ userIds }: MessageData<typeof namesRequest>): Promise<{ readonly names: Readonly<Record<string, string>> }> => {
    const found = await Promise.all(userIds.map((userId) => profiles.get(userId)));

    return { names: Object.fromEntries(found.flatMap((profile) => (profile ? [[profile.userId, profile.name]] : []))) };
  };

export type NameUsers = ReturnType<typeof makeNameUsers>;
