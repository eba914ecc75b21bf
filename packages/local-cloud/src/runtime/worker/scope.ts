import { AsyncLocalStorage } from 'node:async_hooks';
import { syncBuiltinESMExports } from 'node:module';

/** What belongs to one invocation while it runs; one worker serves all functions of a service. */
export type Scope = {
  readonly id: string;
  readonly functionName: string;
  readonly environment: Record<string, string>;
  readonly wallClock: boolean;
};

export const scopes = new AsyncLocalStorage<Scope>();

/** Makes `process.env` the environment of the function that asks. Real Lambda gives every function a process; here they share one. */
export const isolateEnvironment = (): void => {
  const base: Record<string, string> = {};
  const current = () => scopes.getStore()?.environment ?? base;
  const text = (key: string | symbol) => (typeof key === 'string' ? key : '');
  process.env = new Proxy({} as NodeJS.ProcessEnv, {
    get: (_, key) => current()[text(key)],
    has: (_, key) => text(key) in current(),
    set: (_, key, value) => {
      current()[text(key)] = String(value);
      return true;
    },
    deleteProperty: (_, key) => delete current()[text(key)],
    ownKeys: () => Reflect.ownKeys(current()),
    getOwnPropertyDescriptor: (_, key) => {
      const value = current()[text(key)];
      return value === undefined ? undefined : { value, enumerable: true, configurable: true, writable: true };
    },
  });
  syncBuiltinESMExports();
};
