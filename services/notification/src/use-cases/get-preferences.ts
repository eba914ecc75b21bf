import { completePreferences, type Preferences } from '../domain/preferences';
import type { PreferenceStore } from './ports';

/** What the user wants to be told: everything, until they say otherwise. */
export const makeGetPreferences =
  ({ preferences }: { readonly preferences: PreferenceStore }) =>
  async (userId: string): Promise<Preferences> =>
    completePreferences(await preferences.get(userId));

export type GetPreferences = ReturnType<typeof makeGetPreferences>;
