import type { Execution, RecordedEvent } from '../../workflows/state-machine';
import { shownText } from './shown-value';

/** One call of a state; all times are the platform's, in epoch milliseconds. */
export type Attempt = {
  readonly startedAt: number;
  readonly endedAt?: number;
  readonly error?: string;
  readonly cause?: string;
};

/** `caught`: it failed, and the definition has a way on from there. `stopped`: something else ended it. */
export type StepStatus = 'running' | 'succeeded' | 'caught' | 'failed' | 'stopped';

/** One visit of a state. */
export type Step = {
  readonly visit: number;
  /** The visit of the Parallel or Map state around it. */
  readonly parent?: number;
  readonly state: string;
  readonly type: string;
  readonly status: StepStatus;
  readonly enteredAt: number;
  readonly leftAt?: number;
  /** What a Task state calls: `lambda:invoke.waitForTaskToken`. */
  readonly resource?: string;
  /** More than one when it was tried again. */
  readonly attempts: readonly Attempt[];
  readonly error?: string;
  readonly cause?: string;
  /** As they are: not for anybody to see. */
  readonly input?: unknown;
  readonly output?: unknown;
};

type Draft = { -readonly [Key in keyof Step]: Step[Key] } & { attempts: Attempt[] };

const resourceOf = (resource: unknown): string => String(resource).replace(/^arn:[^:]+:(?:states:[^:]*:[^:]*:)?/, '');

const failureOf = ({ detail }: RecordedEvent) => ({
  error: shownText(String(detail['error'] ?? '')),
  ...(detail['cause'] !== undefined && { cause: shownText(String(detail['cause'])) }),
});

/** Ends the attempt that runs; a task whose arguments cannot be worked out fails before it is called. */
const endAttempt = ({ attempts, enteredAt }: Draft, end: Omit<Attempt, 'startedAt'>): void => {
  const last = attempts.at(-1);
  const begun = last && last.endedAt === undefined ? attempts.pop() : undefined;
  attempts.push({ startedAt: begun?.startedAt ?? last?.endedAt ?? enteredAt, ...end });
};

const failed = (draft: Draft, event: RecordedEvent): void => {
  if (draft.type === 'Task') endAttempt(draft, { endedAt: event.at, ...failureOf(event) });
  Object.assign(draft, failureOf(event));
};

/** What an event says of the step it belongs to. */
const effects: Readonly<Record<string, (draft: Draft, event: RecordedEvent) => void>> = {
  TaskScheduled: (draft, { at, detail }) => {
    draft.resource = resourceOf(detail['resource']);
    draft.attempts.push({ startedAt: at });
  },
  TaskSucceeded: (draft, { at }) => {
    endAttempt(draft, { endedAt: at });
    delete draft.error;
    delete draft.cause;
  },
  TaskFailed: failed,
  TaskTimedOut: failed,
  ParallelStateFailed: failed,
  MapStateFailed: failed,
};

const left = (draft: Draft, { at, detail }: RecordedEvent): void => {
  draft.leftAt = at;
  draft.output = detail['output'];
  draft.status = draft.error === undefined ? 'succeeded' : 'caught';
};

const entered = ({ at, type, stateName = '', visit = 0, parent, detail }: RecordedEvent): Draft => ({
  visit,
  ...(parent !== undefined && { parent }),
  state: stateName,
  type: type.replace('StateEntered', ''),
  status: 'running',
  enteredAt: at,
  attempts: [],
  input: detail['input'],
});

/** An execution that ended leaves no step running: what failed it, failed; what it broke off, stopped. */
const closed = (draft: Draft, { status, error, cause, stoppedAt }: Execution): Draft => {
  if (draft.status !== 'running' || status === 'RUNNING') return draft;
  const isReason = status === 'FAILED' && (draft.parent === undefined || draft.error !== undefined);
  const reason = { error: shownText(error ?? ''), ...(cause !== undefined && { cause: shownText(cause) }) };
  return {
    ...draft,
    ...(isReason && draft.error === undefined && reason),
    status: isReason ? 'failed' : 'stopped',
    ...(stoppedAt !== undefined && { leftAt: stoppedAt }),
  };
};

/** A Parallel or Map state that failed leaves nothing running inside: one failed, the others were broken off. */
const closeInside = (drafts: ReadonlyMap<number, Draft>, around: number, at: number): void => {
  for (const draft of drafts.values()) {
    if (draft.parent !== around || draft.status !== 'running') continue;
    draft.status = draft.error === undefined ? 'stopped' : 'failed';
    draft.leftAt = at;
    closeInside(drafts, draft.visit, at);
  }
};

/** The visits of states of an execution, in the order in which they began. */
export const stepsOf = (execution: Execution): readonly Step[] => {
  const drafts = new Map<number, Draft>();
  for (const event of execution.events) {
    if (event.visit === undefined) continue;
    const draft = drafts.get(event.visit);
    if (!draft) drafts.set(event.visit, entered(event));
    else if (event.type.endsWith('StateExited')) left(draft, event);
    else effects[event.type]?.(draft, event);
    if (event.type.endsWith('StateFailed')) closeInside(drafts, event.visit, event.at);
  }
  return [...drafts.values()].map((draft) => closed(draft, execution));
};
