import type { HttpClient } from './http-client';

export type Preferences = {
  readonly channels: { readonly email: boolean };
  readonly templates: Readonly<Record<string, boolean>>;
};
export type PreferenceChoices = { readonly channels?: Preferences['channels']; readonly templates?: Preferences['templates'] };

/** The notification API: what a person wants to be told. */
export const notificationApi = (http: HttpClient) => ({
  preferences: (token: string) => http.send<Preferences>('GET', '/me/notification-preferences', { token }),
  choose: (token: string, choices: PreferenceChoices) =>
    http.send<Preferences>('PUT', '/me/notification-preferences', { token, body: choices }),
});

export type NotificationApi = ReturnType<typeof notificationApi>;
