import {
  type ExecutionResult,
  type HistoryEvent,
  type Host,
  type RunningExecution,
  startExecution,
  type TaskTokens,
  type Wait,
} from '@ecom/state-machines';
import type { VirtualTimers } from '../events/virtual-timers';
import type { LocalClock, Recorder } from '../model';
import { parsedInput } from './execution-input';
import type { Execution, RecordedEvent, RecordedWait } from './state-machine';
import type { CallTask } from './task-calls';
import { newTaskToken } from './task-token';

/** What executions run with. */
export type RunOptions = {
  readonly clock: LocalClock;
  readonly timers: VirtualTimers;
  readonly call: CallTask;
  readonly record: Recorder;
  readonly tokens: TaskTokens;
  /** Hears of each step. */
  readonly changed: (arn: string) => void;
};

/** An execution that began, and what is known of it now. */
export type Kept = { execution: Execution; readonly running: RunningExecution; readonly ended: Promise<Execution> };

const endOf = (result: ExecutionResult): Partial<Execution> => {
  if (result.status === 'SUCCEEDED') return { status: 'SUCCEEDED', output: JSON.stringify(result.output) ?? 'null' };
  const { status, error, cause } = result;
  return { status, ...(error !== undefined && { error }), ...(cause !== undefined && { cause }) };
};

const contextOf = ({ arn, name, machine, startedAt }: Execution, input: unknown) => ({
  Execution: { Id: arn, Name: name, Input: input, RoleArn: machine.roleArn, StartTime: new Date(startedAt).toISOString(), RedriveCount: 0 },
  StateMachine: { Id: machine.arn, Name: machine.name },
});

const tell = (record: Recorder, { arn, machine, name, status, error, cause }: Execution): void => {
  const detail = { execution: arn, ...(error !== undefined && { error, cause }) };
  const ok = status === 'RUNNING' || status === 'SUCCEEDED';
  record({ kind: 'workflow', service: machine.service, title: `${machine.name} ${name} ${status}`, detail, ok });
};

const hostOf = ({ clock, timers, call, tokens, changed }: RunOptions, { arn, machine, events, waits }: Begun): Host => ({
  now: clock.now,
  at: timers.at,
  call: (request) => call(machine, request),
  openCallback: () => {
    const token = newTaskToken(machine.arn);
    return { token, callback: tokens.open(token) };
  },
  record: ({ detail = {}, ...event }: HistoryEvent) => {
    events.push({ at: clock.now(), detail, ...event });
    changed(arn);
  },
  waits: (wait: Wait) => {
    waits.set(wait.visit, { ...wait, since: clock.now() });
    changed(arn);
  },
});

type Begun = Execution & { readonly events: RecordedEvent[]; readonly waits: Map<number, RecordedWait> };

/** Starts to run what an execution begins as. @throws AwsError InvalidExecutionInput */
export const runExecution = (options: RunOptions, begun: Begun): Kept => {
  const input = parsedInput(begun.input);
  const host = hostOf(options, begun);
  const running = startExecution({ definition: begun.machine.definition, input, host, context: contextOf(begun, input) });
  const ended = running.result.then((result) => {
    entry.execution = { ...entry.execution, ...endOf(result), stoppedAt: options.clock.now() };
    tell(options.record, entry.execution);
    options.changed(begun.arn);
    return entry.execution;
  });
  const entry: Kept = { execution: begun, running, ended };
  tell(options.record, begun);
  return entry;
};
