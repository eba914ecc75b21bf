import { randomUUID } from 'node:crypto';
import {
  createTaskTokens,
  type ExecutionResult,
  type HistoryEvent,
  type Host,
  type RunningExecution,
  startExecution,
  type TaskTokens,
} from '@ecom/state-machines';
import type { VirtualTimers } from '../events/virtual-timers';
import type { LocalClock, Recorder } from '../model';
import { AwsError } from '../runtime/aws-error';
import { checkedName, parsedInput } from './execution-input';
import type { Execution, RecordedEvent, StateMachineSpec } from './state-machine';
import type { CallTask } from './task-calls';
import { newTaskToken } from './task-token';

export type ExecutionsOptions = {
  readonly machines: readonly StateMachineSpec[];
  readonly clock: LocalClock;
  readonly timers: VirtualTimers;
  readonly call: CallTask;
  readonly record: Recorder;
};

export type StartRequest = { readonly machineArn: string; readonly name?: string | undefined; readonly input?: string | undefined };
export type StopReason = { readonly error?: string | undefined; readonly cause?: string | undefined };

export type Executions = {
  readonly tokens: TaskTokens;
  /** @throws AwsError StateMachineDoesNotExist */
  machine(arn: string): StateMachineSpec;
  machines(): readonly StateMachineSpec[];
  /** @throws AwsError StateMachineDoesNotExist, ExecutionAlreadyExists, InvalidName, InvalidExecutionInput */
  start(request: StartRequest): Execution;
  /** Starts and waits for the end. */
  startSync(request: StartRequest): Promise<Execution>;
  /** @throws AwsError ExecutionDoesNotExist */
  get(arn: string): Execution;
  /** The latest first. */
  list(machineArn?: string): readonly Execution[];
  stop(arn: string, reason: StopReason): Promise<Execution>;
  stopAll(): void;
};

type Kept = { execution: Execution; readonly running: RunningExecution; readonly ended: Promise<Execution> };

/** AWS keeps them for 90 days; one machine keeps the latest. */
const MOST_KEPT = 5000;

const arnOf = ({ arn, type }: StateMachineSpec, name: string): string =>
  type === 'EXPRESS'
    ? `${arn.replace(':stateMachine:', ':express:')}:${name}:${randomUUID()}`
    : `${arn.replace(':stateMachine:', ':execution:')}:${name}`;

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

const hostOf = ({ clock, timers, call }: ExecutionsOptions, tokens: TaskTokens, { machine, events }: Begun): Host => ({
  now: clock.now,
  at: timers.at,
  call: (request) => call(machine, request),
  openCallback: () => {
    const token = newTaskToken(machine.arn);
    return { token, callback: tokens.open(token) };
  },
  record: ({ type, stateName, detail = {} }: HistoryEvent) =>
    events.push({ at: clock.now(), type, detail, ...(stateName !== undefined && { stateName }) }),
});

type Begun = Execution & { readonly events: RecordedEvent[] };

const run = (options: ExecutionsOptions, tokens: TaskTokens, begun: Begun): Kept => {
  const input = parsedInput(begun.input);
  const host = hostOf(options, tokens, begun);
  const running = startExecution({ definition: begun.machine.definition, input, host, context: contextOf(begun, input) });
  const ended = running.result.then((result) => {
    entry.execution = { ...entry.execution, ...endOf(result), stoppedAt: options.clock.now() };
    tell(options.record, entry.execution);
    return entry.execution;
  });
  const entry: Kept = { execution: begun, running, ended };
  tell(options.record, begun);
  return entry;
};

const forgetOldest = (kept: Map<string, Kept>): void => {
  for (const [arn, { execution }] of kept) {
    if (kept.size <= MOST_KEPT) return;
    if (execution.status !== 'RUNNING') kept.delete(arn);
  }
};

/** Starts executions; by name, so that the same start again is no second execution. */
const starter =
  (
    options: ExecutionsOptions,
    { kept, tokens, machine }: { readonly kept: Map<string, Kept>; readonly tokens: TaskTokens; machine(arn: string): StateMachineSpec },
  ) =>
  ({ machineArn, name = randomUUID(), input = '{}' }: StartRequest): Kept => {
    const spec = machine(machineArn);
    const arn = arnOf(spec, checkedName(name));
    const known = kept.get(arn);
    if (known?.execution.status === 'RUNNING' && known.execution.input === input) return known;
    if (known) throw new AwsError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
    const entry = run(options, tokens, { arn, name, machine: spec, input, startedAt: options.clock.now(), status: 'RUNNING', events: [] });
    kept.set(arn, entry);
    forgetOldest(kept);
    return entry;
  };

/** All executions of all state machines of the local cloud; in memory. */
export const createExecutions = (options: ExecutionsOptions): Executions => {
  const kept = new Map<string, Kept>();
  const tokens = createTaskTokens();
  const byArn = new Map(options.machines.map((spec) => [spec.arn, spec]));
  const machine = (arn: string): StateMachineSpec => {
    const found = byArn.get(arn);
    if (!found) throw new AwsError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
    return found;
  };
  const find = (arn: string): Kept => {
    const found = kept.get(arn);
    if (!found) throw new AwsError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
    return found;
  };
  const started = starter(options, { kept, tokens, machine });
  const all = () => [...kept.values()].map(({ execution }) => execution).toReversed();
  return {
    tokens,
    machine,
    machines: () => options.machines,
    start: (request) => started(request).execution,
    startSync: (request) => started(request).ended,
    get: (arn) => find(arn).execution,
    list: (machineArn) => all().filter(({ machine: { arn } }) => machineArn === undefined || arn === machineArn),
    stop: (arn, { error, cause }) => {
      const { running, ended } = find(arn);
      running.stop(error, cause);
      return ended;
    },
    stopAll: () => {
      for (const { running } of kept.values()) running.stop('LocalCloud.Stopped');
    },
  };
};
