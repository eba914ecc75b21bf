import { composeEntries } from '@ecom/serverless/compose-file';
import { openAws } from './aws-view';
import { type Cloud, findQueue } from './cloud';
import { openLocal } from './local-view';
import { listQueues, peek } from './look';
import type { DlqArguments } from './options';
import { DlqError } from './problem';
import { purge } from './purge';
import { redrive } from './redrive';
import { showList, showMessages, showOutcomes } from './show';

export type Io = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly signal: AbortSignal;
  readonly root: string;
};

const STOPPED = 130;

type Answer = { readonly value: unknown; readonly text: string; readonly code: number };

const redriven = async (
  cloud: Cloud,
  given: Extract<DlqArguments, { readonly command: 'redrive' }>,
  { err, signal }: Io,
): Promise<Answer> => {
  const { queue, max, rate, dryRun } = given;
  const onProgress = (done: number, of: number): void => {
    if (done % 50 === 0 && done < of) err(`${done} of ${of} messages\n`);
  };
  const outcomes = await redrive(cloud, findQueue(cloud, queue), { max, dryRun, signal, onProgress, ...(rate !== undefined && { rate }) });
  const isWhole = outcomes.every(({ state }) => state === 'redriven' || state === 'planned');
  const code = isWhole ? 0 : 1;
  return { value: outcomes, text: showOutcomes(outcomes), code: signal.aborted ? STOPPED : code };
};

const answer = async (cloud: Cloud, given: DlqArguments, io: Io): Promise<Answer> => {
  if (given.command === 'list') {
    const rows = await listQueues(cloud);
    return { value: rows, text: showList(rows), code: 0 };
  }
  if (given.command === 'peek') {
    const messages = await peek(cloud, findQueue(cloud, given.queue), given);
    return { value: messages, text: showMessages(messages), code: 0 };
  }
  if (given.command === 'redrive') return redriven(cloud, given, io);
  const purged = await purge(cloud, findQueue(cloud, given.queue), given.yes);
  return { value: { purged }, text: `${purged} messages thrown away.`, code: 0 };
};

const open = (given: DlqArguments, root: string): Promise<Cloud> =>
  given.stage === 'local' ? openLocal(`http://127.0.0.1:${given.portBase}`) : openAws(Object.keys(composeEntries(root)), given.stage);

/** Runs one command. @returns its exit code; what its user can put right is told in one line */
export const runDlq = async (given: DlqArguments, io: Io): Promise<number> => {
  try {
    const cloud = await open(given, io.root);
    const { value, text, code } = await answer(cloud, given, io).finally(() => cloud.clients.destroy());
    io.out(`${given.json ? JSON.stringify(value, null, 2) : text}\n`);
    return code;
  } catch (error) {
    if (!(error instanceof DlqError)) throw error;
    io.err(`${error.code} ${error.message}\n`);
    return 2;
  }
};
