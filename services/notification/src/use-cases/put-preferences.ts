import { digest } from '@ecom/kernel';
import { completePreferences, type PreferenceChoices, type Preferences } from '../domain/preferences';
import type { PreferenceStore } from './ports';

type Command = { readonly userId: string; readonly choices: PreferenceChoices; readonly idempotencyKey: string | undefined };

/** Replaces the user's preferences; the answer depends on the request alone, so repeating it repeats the answer. */
export const makePutPreferences =
  ({ preferences }: { readonly preferences: PreferenceStore }) =>
  async ({ userId, choices, idempotencyKey }: Command): Promise<Preferences> => {
    const complete = completePreferences(choices);
    const request = idempotencyKey === undefined ? undefined : { key: idempotencyKey, fingerprint: digest(JSON.stringify(complete)) };

    await preferences.put(userId, complete, request);

    return complete;
  };

export type PutPreferences = ReturnType<typeof makePutPreferences>;
