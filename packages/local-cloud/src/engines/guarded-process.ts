import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export type GuardedProcess = {
  /** Resolves with what it printed when the process ends, for whatever reason. */
  readonly ended: Promise<string>;
  readonly stop: () => Promise<void>;
};

/**
 * A pipe to us stays open as long as we live, however we die; when it closes, the shell ends the program.
 * The program has no part in it, so it may be one that never reads its input.
 */
const guard = `exec 3<&0
"$@" </dev/null 3<&- & program=$!
(cat <&3 >/dev/null; kill "$program") 2>/dev/null & watch=$!
wait "$program"
kill "$watch" 2>/dev/null`;

const start = (command: string, args: readonly string[], cwd: string | undefined): ChildProcess => {
  const options = {
    stdio: ['pipe', 'pipe', 'pipe'] as ['pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    ...(cwd && { cwd }),
  };
  if (process.platform === 'win32') return spawn(command, args, options);
  return spawn('/bin/sh', ['-c', guard, 'guard', command, ...args], options);
};

/** Starts a program that ends with this process even when this process is killed. */
export const startGuarded = (command: string, args: readonly string[], cwd?: string): GuardedProcess => {
  const child = start(command, args, cwd);
  let printed = '';
  const keepLast = (chunk: Buffer): void => {
    printed = (printed + chunk.toString()).slice(-4_000);
  };
  child.stdout?.on('data', keepLast);
  child.stderr?.on('data', keepLast);
  const ended = once(child, 'exit').then(
    () => printed,
    (error: Error) => `${printed}${error.message}`,
  );
  const stop = async (): Promise<void> => {
    child.stdin?.destroy();
    if (process.platform === 'win32') child.kill();
    await ended;
  };
  return { ended, stop };
};
