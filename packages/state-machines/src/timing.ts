import { evaluated } from './data-flow';
import type { Json } from './definition';
import { StateFailure } from './failure';
import { isJsonata, type Visit } from './frame';
import { readPath } from './paths';

const seconds = (value: Json, field: string): number => {
  const number = typeof value === 'string' ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number) && number >= 0) return number;
  throw new StateFailure('States.Runtime', `${field} must be a number of seconds, not ${JSON.stringify(value)}.`);
};

type SecondsField = 'TimeoutSeconds' | 'HeartbeatSeconds' | 'Seconds';

/** Seconds that a state gives as a number, an expression or a path; undefined when it gives none. */
export const secondsOf = async (visit: Visit, field: SecondsField): Promise<number | undefined> => {
  const { state, input } = visit;
  const path = state[`${field}Path`];
  if (path !== undefined) return seconds(readPath(input, path), `${field}Path`);
  const value = state[field];
  if (value === undefined) return undefined;
  return seconds(isJsonata(visit) ? await evaluated(value, visit) : value, field);
};

/** When a Wait state is over, in epoch milliseconds. */
export const endOfWait = async (visit: Visit): Promise<number> => {
  const { state, input, frame } = visit;
  const wait = await secondsOf(visit, 'Seconds');
  if (wait !== undefined) return frame.host.now() + wait * 1000;
  const raw = state.TimestampPath === undefined ? state.Timestamp : readPath(input, state.TimestampPath);
  const timestamp = isJsonata(visit) ? await evaluated(raw, visit) : raw;
  const at = Date.parse(String(timestamp));
  if (Number.isNaN(at)) throw new StateFailure('States.Runtime', `Timestamp must be a time in ISO 8601, not ${JSON.stringify(timestamp)}.`);
  return at;
};

/** Resolves when the host's clock has reached `time`. @throws whatever the signal was aborted with */
export const until = (time: number, { frame: { host, signal } }: Visit): Promise<void> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const stop = () => {
      cancel();
      reject(signal.reason as Error);
    };
    const cancel = host.at(time, () => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
    signal.addEventListener('abort', stop, { once: true });
  });
