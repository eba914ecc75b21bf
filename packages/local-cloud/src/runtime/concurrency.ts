import { LocalCloudError } from '../errors';
import type { FunctionSpec } from '../model';

/** Counts running invocations per function, and refuses those above its reserved concurrency. */
export const createConcurrency = () => {
  const running = new Map<string, number>();
  const count = (name: string) => running.get(name) ?? 0;
  return {
    /** @throws LocalCloudError TooManyRequestsException */
    claim: ({ name, reservedConcurrency = Number.POSITIVE_INFINITY }: FunctionSpec): void => {
      if (count(name) >= reservedConcurrency) throw new LocalCloudError('TooManyRequestsException', `Rate Exceeded: ${name}`);
      running.set(name, count(name) + 1);
    },
    release: ({ name }: FunctionSpec): void => {
      running.set(name, count(name) - 1);
    },
  };
};
