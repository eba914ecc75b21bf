import { PreferencesKeyReusedError } from '../../src/domain/errors';
import type { Preferences } from '../../src/domain/preferences';
import type { PreferenceStore, PreferencesRequest } from '../../src/use-cases/ports';

type Row = { readonly preferences: Preferences; readonly request?: PreferencesRequest | undefined };

export const inMemoryPreferences = (): PreferenceStore => {
  const rows = new Map<string, Row>();

  return {
    get: async (userId) => rows.get(userId)?.preferences,
    put: async (userId, preferences, request) => {
      const last = rows.get(userId)?.request;
      if (request && last && request.key === last.key && request.fingerprint !== last.fingerprint)
        throw new PreferencesKeyReusedError('Reused.');
      rows.set(userId, { preferences, request });
    },
  };
};
