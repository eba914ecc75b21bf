import type { Arguments, Client, Operations } from '@ecom/client';

export type PreferenceChoices = Arguments<Operations['notification']['putPreferences']>['body'];

/** The notification API: what a person wants to be told. */
export const notificationApi = (notification: Client['notification']) => ({
  preferences: (token: string) => notification.getPreferences({}, { token }),
  choose: (token: string, body: PreferenceChoices) => notification.putPreferences({ body }, { token }),
});

export type NotificationApi = ReturnType<typeof notificationApi>;
