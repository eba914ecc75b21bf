import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

type Owner = { readonly pid: string; readonly name: string | undefined };

type Attempt = {
  readonly command: string;
  readonly args: (port: number) => readonly string[];
  readonly read: (output: string) => Owner | undefined;
};

const attempts: readonly Attempt[] = [
  {
    command: 'lsof',
    args: (port) => ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'],
    read: (output) => {
      const [, pid] = /^p(\d+)/m.exec(output) ?? [];
      const [, name] = /^c(.+)$/m.exec(output) ?? [];
      return pid === undefined ? undefined : { pid, name };
    },
  },
  {
    command: 'ss',
    args: (port) => ['-ltnpH', `sport = :${port}`],
    read: (output) => {
      const [, name, pid] = /users:\(\("([^"]+)",pid=(\d+)/.exec(output) ?? [];
      return pid === undefined ? undefined : { pid, name };
    },
  },
];

/** A runtime may call its main thread `MainThread`; the command it was started with says more. */
const startedAs = async ({ pid, name }: Owner): Promise<string> => {
  const { stdout } = await run('ps', ['-o', 'args=', '-p', pid]).catch(() => ({ stdout: '' }));
  const words = stdout
    .trim()
    .split(/\s+/)
    .map((word) => path.basename(word));
  const programs = words.filter((word) => word !== '' && !word.startsWith('-')).slice(0, 3);
  return `${programs.length > 0 ? programs.join(' ') : (name ?? 'a program')} (process ${pid})`;
};

/** Which program listens on a port, as far as this machine tells. */
export const portOwner = async (port: number): Promise<string | undefined> => {
  for (const { command, args, read } of attempts) {
    const output = await run(command, [...args(port)]).then(
      ({ stdout }) => stdout,
      () => '',
    );
    const owner = read(output);
    if (owner !== undefined) return startedAs(owner);
  }
  return undefined;
};
