import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ContractMode } from '../contracts/contract-checks';
import type { IamMode } from '../iam/gate';
import type { Beside, LocalCloud } from '../local-cloud';
import type { LogLine } from '../runtime/log-lines';
import { startLocalCloud } from '../start-local-cloud';
import { describeFailure } from './describe-failure';
import { logPrinter } from './log-printer';
import { stopOnSignals } from './stop-on-signals';
import { urlTable } from './url-table';

export type StartArguments = {
  readonly portBase: number;
  readonly persist?: string | true;
  readonly only?: readonly string[];
  readonly welcome?: string;
  readonly beside?: string;
  readonly quiet?: boolean;
  readonly iam: IamMode;
  readonly contracts: ContractMode;
  readonly iamRecordings?: string;
  /** `--no-watch` makes it false. */
  readonly watch: boolean;
};

/** What a `--welcome` module offers. */
export type Welcome = (cloud: Pick<LocalCloud, 'urls' | 'outputs'>, print: (text: string) => void) => Promise<void>;

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const seconds = (from: number): string => ((performance.now() - from) / 1_000).toFixed(1);

const persistFolder = (persist: string | true): string => path.resolve(persist === true ? path.join('.local-cloud', 'data') : persist);

const greet = async (module: string, cloud: LocalCloud): Promise<void> => {
  const { welcome } = (await import(pathToFileURL(path.resolve(module)).href)) as { readonly welcome: Welcome };
  await welcome(cloud, print).catch(async (error: unknown) => print(`What can be tried cannot be shown: ${await describeFailure(error)}`));
};

const besideOf = async (module: string): Promise<Beside> => {
  const { beside } = (await import(pathToFileURL(path.resolve(module)).href)) as { readonly beside: Beside };
  return beside;
};

const isProblem = ({ level }: LogLine): boolean => level === 'error' || level === 'fatal';

const announce = async (cloud: LocalCloud, { persist, welcome, watch }: StartArguments, began: number): Promise<void> => {
  print(urlTable(cloud));
  const watching = watch ? ' Sources are watched: a saved change runs at the next call.' : '';
  print(`Ready in ${seconds(began)} s.${watching} Ctrl-C stops.`);
  if (persist !== undefined) print(`Data is kept in ${persistFolder(persist)}.`);
  if (welcome !== undefined) await greet(welcome, cloud);
};

/** `local-cloud start`: resolves when all is ready; what runs keeps the process alive. */
export const start = async (asked: StartArguments): Promise<void> => {
  const { portBase, persist, only, quiet, watch, iam, contracts, iamRecordings, beside } = asked;
  const began = performance.now() - process.uptime() * 1_000;
  const tell = quiet ? () => undefined : print;
  const printLog = logPrinter({ colour: process.stdout.isTTY && !process.env['NO_COLOR'], print });
  const stopping = stopOnSignals(tell);
  const cloud = await startLocalCloud({
    root: process.cwd(),
    portBase,
    watch,
    iam,
    contracts,
    ...(iamRecordings !== undefined && { iamRecordings: path.resolve(iamRecordings) }),
    ...(persist !== undefined && { persist: persistFolder(persist) }),
    ...(only && { only }),
    ...(beside !== undefined && { beside: await besideOf(beside) }),
    log: (line) => (quiet && !isProblem(line) ? undefined : printLog(line)),
    onPhase: (name, ms) => tell(`  ${name.padEnd(28)} ${String(ms).padStart(6)} ms`),
  });
  stopping.with(() => cloud.stop());
  if (!quiet) await announce(cloud, asked, began);
  process.send?.({ ready: true, urls: cloud.urls });
};
