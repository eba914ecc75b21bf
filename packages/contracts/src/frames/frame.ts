import { isoDateTime } from '../schema';

/** Every frame tells the server's time, so that clocks can count down to it. */
export const serverTime = { ...isoDateTime, description: 'When the frame was made: ISO 8601, UTC, milliseconds.' } as const;

export const EXAMPLE_TIME = '2026-01-01T10:00:05.120Z';
