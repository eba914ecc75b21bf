import type { OutputMessage } from '../invocation-messages';
import { scopes } from './scope';

type Write = NodeJS.WriteStream['write'];

/** Sends what a function prints to the main thread, with the function and the invocation it came from. */
export const captureOutput = (send: (message: OutputMessage) => void, now: () => number): void => {
  const capture = (stream: 'stdout' | 'stderr') =>
    ((chunk: string | Uint8Array, encoding?: unknown, callback?: unknown) => {
      const scope = scopes.getStore();
      const text = (typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8')).replace(/\n$/, '');
      send({ kind: 'output', stream, text, at: now(), ...(scope && { id: scope.id, functionName: scope.functionName }) });
      const done = typeof encoding === 'function' ? encoding : callback;
      if (typeof done === 'function') done();
      return true;
    }) as Write;
  process.stdout.write = capture('stdout');
  process.stderr.write = capture('stderr');
};
