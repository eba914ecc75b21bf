import type { Platform } from '../platform-client/platform';

const minute = 60_000;

/** Moves the platform's clock; it goes on from there. */
export const jumpTo = async ({ clock }: Platform, at: number | string): Promise<void> => {
  await clock.set({ now: typeof at === 'string' ? Date.parse(at) : at, rate: 1 });
};

/** Stops the platform's clock at an instant. */
export const standAt = async ({ clock }: Platform, at: number | string): Promise<void> => {
  await clock.set({ now: typeof at === 'string' ? Date.parse(at) : at, rate: 0 });
};

/** Back to real time. */
export const returnToNow = ({ clock }: Platform): Promise<unknown> => clock.set({ now: Date.now(), rate: 1 });

export const inMinutes = (minutes: number, from: number | string = Date.now()): string =>
  new Date(new Date(from).getTime() + minutes * minute).toISOString();
