import type { HttpClient } from './http-client';

/** The clock that functions, schedules and pollers of a local platform see; tokens stay on the wall clock. */
export type ClockReading = { readonly now: number; readonly rate: number };

export const platformClock = (http: HttpClient) => ({
  read: () => http.send<ClockReading>('GET', '/clock'),
  /** `now` in epoch milliseconds; `rate` 1 is real time, 0 stands still. */
  set: (change: Partial<ClockReading>) => http.send<ClockReading>('PUT', '/clock', { body: change }),
});

export type PlatformClock = ReturnType<typeof platformClock>;
