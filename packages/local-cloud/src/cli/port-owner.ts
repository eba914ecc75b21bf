import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

type Attempt = {
  readonly command: string;
  readonly args: (port: number) => readonly string[];
  readonly read: (output: string) => string | undefined;
};

const attempts: readonly Attempt[] = [
  {
    command: 'lsof',
    args: (port) => ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'],
    read: (output) => {
      const [, pid] = /^p(\d+)/m.exec(output) ?? [];
      const [, name] = /^c(.+)$/m.exec(output) ?? [];
      return pid === undefined ? undefined : `${name ?? 'a program'} (process ${pid})`;
    },
  },
  {
    command: 'ss',
    args: (port) => ['-ltnpH', `sport = :${port}`],
    read: (output) => {
      const [, name, pid] = /users:\(\("([^"]+)",pid=(\d+)/.exec(output) ?? [];
      return pid === undefined ? undefined : `${name} (process ${pid})`;
    },
  },
];

/** Which program listens on a port, as far as this machine tells. */
export const portOwner = async (port: number): Promise<string | undefined> => {
  for (const { command, args, read } of attempts) {
    const output = await run(command, [...args(port)]).then(
      ({ stdout }) => stdout,
      () => '',
    );
    const owner = read(output);
    if (owner !== undefined) return owner;
  }
  return undefined;
};
