import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openPlatform } from '../platform-client/open-platform';
import { connect } from '../platform-client/platform';
import type { History } from './columns';
import { crowdOf } from './crowd';
import { MalformedFileError } from './file-problem';
import { type ReplayArguments, replayArguments } from './options';
import { isSound, type ReplaySummary, summarise } from './outcome';
import { progress } from './progress';
import { readHistories } from './read-histories';
import { replay } from './replay';
import { summaryTable } from './summary-table';

const closingPatienceMs = 60_000;
const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const load = async (file: string): Promise<readonly History[] | undefined> => {
  try {
    return readHistories(file, await readFile(path.resolve(process.env['INIT_CWD'] ?? '.', file)));
  } catch (error) {
    const isExpected = error instanceof MalformedFileError || (error instanceof Error && 'syscall' in error);
    if (!isExpected) throw error;
    say(error instanceof MalformedFileError ? error.message : `${file}:1:1 FILE_UNREADABLE ${error.message}`);
    return undefined;
  }
};

const run = async (histories: readonly History[], options: ReplayArguments): Promise<ReplaySummary> => {
  const began = performance.now();
  const open = await openPlatform({ portBase: options.portBase, log: say });
  let serverErrors = 0;
  const onAnswer = (status: number): void => {
    if (status >= 500) serverErrors += 1;
  };
  try {
    const platform = await connect(open.statusUrl, { onAnswer });
    const runId = `replay-${Date.now().toString(36)}`;
    const stage = {
      auctions: platform.auctions,
      clock: platform.clock,
      crowd: crowdOf(platform.cognito, runId),
      progress: progress({ write: (text) => process.stderr.write(text), isTerminal: process.stderr.isTTY }),
      pause: (ms: number) => (ms > 0 ? pause(ms) : Promise.resolve()),
      runId,
    };
    const { reserve, concurrency, sliceHours, speed } = options;
    const settings = { reserve, concurrency, sliceDays: sliceHours / 24, daysPerSecond: speed, closingPatienceMs };
    const { outcomes, biddingMs } = await replay(histories, stage, settings).finally(() =>
      platform.clock.set({ now: Date.now(), rate: 1 }),
    );
    return summarise(outcomes, { biddingMs, wallMs: performance.now() - began, serverErrors });
  } finally {
    await open.stop();
  }
};

const options = replayArguments(process.argv);
const histories = await load(options.file);
if (histories) {
  const summary = await run(histories, options);
  process.stdout.write(`${options.json ? JSON.stringify(summary, null, 2) : summaryTable(summary)}\n`);
  process.exitCode = isSound(summary) ? 0 : 1;
} else {
  process.exitCode = 2;
}
