import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { isRunning } from './platform';

export type OpenPlatform = { readonly statusUrl: string; readonly own: boolean; stop(): Promise<void> };
export type OpenOptions = {
  readonly portBase: number;
  readonly log: (line: string) => void;
  /** More for the command line, when one is started. */
  readonly parameters?: readonly string[];
};

type Ready = { readonly ready?: boolean; readonly failed?: string };

const command = createRequire(import.meta.url).resolve('@ecom/local-cloud/bin/local-cloud.js');
/** The services talk to it: `pnpm start` starts it too. */
const providers = fileURLToPath(new URL('../start/providers.ts', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const portsOfOne = 500;
const heap = ['--max-old-space-size=512', '--max-semi-space-size=4'];

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });

/** Linux hands out ports from here on to outgoing connections: whoever listens there may find a port taken that was free a moment ago. */
const FIRST_EPHEMERAL = 32_768;
/** Engines from the base on, services from 100 on, ten ports each. */
const offsets = [...Array.from({ length: 21 }, (_, index) => index), ...Array.from({ length: 300 }, (_, index) => 100 + index)];

const fits = async (base: number): Promise<boolean> => (await Promise.all(offsets.map((offset) => isFree(base + offset)))).every(Boolean);

/** The first port from `from` on where a whole platform fits; below the ports of outgoing connections, unless `from` is beyond. */
export const freeBase = async (from: number): Promise<number> => {
  const last = from + portsOfOne > FIRST_EPHEMERAL ? 60_000 : FIRST_EPHEMERAL - portsOfOne;
  for (let base = from; base <= last; base += portsOfOne) if (await fits(base)) return base;
  throw new Error('No free ports for a platform of its own.');
};

/** Uses the platform that runs at the port base; when there is none, starts one on other ports, which ends with this process. */
export const openPlatform = async ({ portBase, log, parameters = [] }: OpenOptions): Promise<OpenPlatform> => {
  const statusUrl = `http://127.0.0.1:${portBase}`;
  if (await isRunning(statusUrl)) return { statusUrl, own: false, stop: async () => undefined };
  const base = await freeBase(portBase + portsOfOne);
  log(`No platform runs at ${statusUrl}: starting one at port ${base} for this run.`);
  const child = fork(command, ['start', '--quiet', '--no-watch', '--beside', providers, '--port-base', String(base), ...parameters], {
    cwd: root,
    execArgv: heap,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const ready = new Promise<void>((resolve, reject) => {
    child.on('message', (message: Ready) => message.ready && resolve());
    void ended.then(() => reject(new Error('The platform did not start; see above.')));
  });
  await ready;
  return {
    statusUrl: `http://127.0.0.1:${base}`,
    own: true,
    stop: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
};
