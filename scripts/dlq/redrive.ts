import { setTimeout as pause } from 'node:timers/promises';
import type { Cloud } from './cloud';
import { deliver } from './deliver';
import { type Mailbox, openMailbox } from './mailbox';
import type { DeadLetter, DeadLetterQueue } from './model';
import { describeWay, wayBack } from './origin';
import { DlqError } from './problem';

export type RedriveOptions = {
  readonly max: number;
  /** Messages a second; as fast as they go when absent. */
  readonly rate?: number;
  readonly dryRun: boolean;
  /** Stops after the message in hand. */
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, of: number) => void;
};

export type Outcome = {
  readonly id: string;
  /** `planned` in a dry run. */
  readonly state: 'redriven' | 'partly' | 'stayed' | 'planned';
  readonly way?: string;
  readonly code?: string;
  readonly problem?: string;
};

const stayed = (id: string, error: unknown, way?: string): Outcome => {
  const problem = error instanceof Error ? error.message : String(error);
  const code = error instanceof DlqError ? error.code : 'DLQ_TARGET_FAILED';
  return { id, state: 'stayed', code, problem, ...(way !== undefined && { way }) };
};

type Work = { readonly cloud: Cloud; readonly queue: DeadLetterQueue; readonly mailbox: Mailbox; readonly dryRun: boolean };

const handle = async ({ cloud, queue, mailbox, dryRun }: Work, letter: DeadLetter): Promise<Outcome> => {
  const { id } = letter;
  let way: string | undefined;
  try {
    const found = wayBack(queue, letter, cloud);
    way = describeWay(found);
    if (dryRun) return { id, state: 'planned', way };
    const { rest, problem } = await deliver(cloud.clients, found, letter);
    if (rest === undefined) await mailbox.remove(letter);
    else await mailbox.replace(letter, rest);
    return rest === undefined
      ? { id, state: 'redriven', way }
      : { id, state: 'partly', way, code: 'DLQ_TARGET_FAILED', ...(problem && { problem }) };
  } catch (error) {
    return stayed(id, error, way);
  }
};

/** No faster than asked: the rest of each message's share of a second is waited out. */
const paced = async (rate: number | undefined, began: number): Promise<void> => {
  const left = rate === undefined ? 0 : 1000 / rate - (performance.now() - began);
  if (left > 0) await pause(left);
};

/**
 * Moves messages back to where they were meant to go, each at least once: it is delivered before it is removed.
 * Only as many as lay there at the start, so that what fails again is not tried for ever.
 */
export const redrive = async (cloud: Cloud, queue: DeadLetterQueue, options: RedriveOptions): Promise<readonly Outcome[]> => {
  const { max, rate, dryRun, signal, onProgress } = options;
  const mailbox = openMailbox(cloud.clients, queue);
  const outcomes: Outcome[] = [];
  try {
    const wanted = Math.min(max, await mailbox.depth());
    while (outcomes.length < wanted && !signal.aborted) {
      const letters = await mailbox.hold(wanted - outcomes.length);
      if (letters.length === 0) break;
      for (const letter of letters) {
        if (signal.aborted) break;
        const began = performance.now();
        outcomes.push(await handle({ cloud, queue, mailbox, dryRun }, letter));
        onProgress(outcomes.length, wanted);
        await paced(rate, began);
      }
    }
    return outcomes;
  } finally {
    await mailbox.release();
  }
};
