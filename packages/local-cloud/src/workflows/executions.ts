import { randomUUID } from 'node:crypto';
import { createTaskTokens, type TaskTokens } from '@ecom/state-machines';
import { AwsError } from '../runtime/aws-error';
import { checkedName } from './execution-input';
import { type Kept, type RunOptions, runExecution } from './run-execution';
import type { Execution, StateMachineSpec } from './state-machine';

export type ExecutionsOptions = Omit<RunOptions, 'tokens' | 'changed'> & { readonly machines: readonly StateMachineSpec[] };

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
  /** Hears, by ARN, of each execution that goes on. @returns how to stop listening */
  onChange(listener: (arn: string) => void): () => void;
};

/** AWS keeps them for 90 days; one machine keeps the latest. */
const MOST_KEPT = 5000;

const arnOf = ({ arn, type }: StateMachineSpec, name: string): string =>
  type === 'EXPRESS'
    ? `${arn.replace(':stateMachine:', ':express:')}:${name}:${randomUUID()}`
    : `${arn.replace(':stateMachine:', ':execution:')}:${name}`;

const forgetOldest = (kept: Map<string, Kept>): void => {
  for (const [arn, { execution }] of kept) {
    if (kept.size <= MOST_KEPT) return;
    if (execution.status !== 'RUNNING') kept.delete(arn);
  }
};

type Begin = {
  readonly run: RunOptions;
  readonly kept: Map<string, Kept>;
  machine(arn: string): StateMachineSpec;
};

/** Starts executions; by name, so that the same start again is no second execution. */
const starter =
  ({ run, kept, machine }: Begin) =>
  ({ machineArn, name = randomUUID(), input = '{}' }: StartRequest): Kept => {
    const spec = machine(machineArn);
    const arn = arnOf(spec, checkedName(name));
    const known = kept.get(arn);
    if (known?.execution.status === 'RUNNING' && known.execution.input === input) return known;
    if (known) throw new AwsError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
    const about = { arn, name, machine: spec, input, startedAt: run.clock.now(), status: 'RUNNING' } as const;
    const entry = runExecution(run, { ...about, events: [], waits: new Map() });
    kept.set(arn, entry);
    forgetOldest(kept);
    return entry;
  };

/** All executions of all state machines of the local cloud; in memory. */
export const createExecutions = ({ machines, ...options }: ExecutionsOptions): Executions => {
  const kept = new Map<string, Kept>();
  const tokens = createTaskTokens();
  const listeners = new Set<(arn: string) => void>();
  const byArn = new Map(machines.map((spec) => [spec.arn, spec]));
  const changed = (arn: string): void => {
    for (const listener of listeners) listener(arn);
  };
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
  const started = starter({ run: { ...options, tokens, changed }, kept, machine });
  const all = () => [...kept.values()].map(({ execution }) => execution).toReversed();
  return {
    tokens,
    machine,
    machines: () => machines,
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
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
