import { pathToFileURL } from 'node:url';
import type { FunctionLaunch } from '../invocation-messages';

export type Handler = ((event: unknown, ...rest: unknown[]) => unknown) & { readonly [STREAMING]?: true };
export const STREAMING = Symbol.for('aws.lambda.runtime.handler.streaming');

const named = (name: string, message: string, cause?: unknown) => Object.assign(new Error(message, { cause }), { name });

const importError = (error: unknown): unknown => {
  if (error instanceof SyntaxError) return named('Runtime.UserCodeSyntaxError', String(error), error);
  const code = (error as { code?: string } | undefined)?.code;
  if (code === 'ERR_MODULE_NOT_FOUND') return named('Runtime.ImportModuleError', `Error: ${(error as Error).message}`, error);
  return error;
};

const handlers = new Map<string, Promise<Handler>>();
let attempts = 0;

// The query keeps functions with a common handler file apart, and lets a failed import be tried again, as a new sandbox would.
const load = async (launch: FunctionLaunch): Promise<Handler> => {
  const url = `${pathToFileURL(launch.file).href}?function=${launch.name}&attempt=${attempts++}`;
  const module = await import(url).catch((error: unknown) => Promise.reject(importError(error)));
  const handler = module[launch.exportName];
  if (typeof handler !== 'function') throw named('Runtime.HandlerNotFound', `${launch.handler} is undefined or not exported`);
  if (handler.length > 2 && !(STREAMING in handler)) {
    throw named('Runtime.CallbackHandlerDeprecated', `${launch.handler} takes a callback; nodejs24.x runs handlers that return a promise.`);
  }
  return handler;
};

/** Imports a function's handler once, in the environment of the caller. */
export const loadHandler = (launch: FunctionLaunch): Promise<Handler> => {
  const known = handlers.get(launch.name);
  if (known) return known;
  const loading = load(launch);
  handlers.set(launch.name, loading);
  loading.catch(() => handlers.delete(launch.name));
  return loading;
};
