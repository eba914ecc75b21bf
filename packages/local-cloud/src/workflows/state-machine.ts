import type { Definition, Wait } from '@ecom/state-machines';

/** A state machine of a template. */
export type StateMachineSpec = {
  readonly service: string;
  readonly logicalId: string;
  readonly name: string;
  readonly arn: string;
  readonly type: 'STANDARD' | 'EXPRESS';
  /** Whom its tasks act as. */
  readonly roleArn: string;
  readonly definition: Definition;
};

export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

/** One step, as `GetExecutionHistory` tells it. */
export type RecordedEvent = {
  readonly at: number;
  readonly type: string;
  readonly stateName?: string;
  /** Which visit of the state, and inside of which. */
  readonly visit?: number;
  readonly parent?: number;
  readonly detail: Readonly<Record<string, unknown>>;
};

/** What a visit waits for, since when. */
export type RecordedWait = Wait & { readonly since: number };

export type Execution = {
  readonly arn: string;
  readonly name: string;
  readonly machine: StateMachineSpec;
  /** JSON text, as it was given. */
  readonly input: string;
  readonly startedAt: number;
  readonly status: ExecutionStatus;
  readonly stoppedAt?: number;
  /** JSON text. */
  readonly output?: string;
  readonly error?: string;
  readonly cause?: string;
  readonly events: readonly RecordedEvent[];
  /** The latest wait of each visit. */
  readonly waits: ReadonlyMap<number, RecordedWait>;
};
