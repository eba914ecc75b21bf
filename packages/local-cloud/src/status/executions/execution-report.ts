import type { Executions } from '../../workflows/executions';
import type { Execution, RecordedWait, StateMachineSpec } from '../../workflows/state-machine';
import { compensationsOf, expectedAfter } from './routes';
import { shownText, shownValue } from './shown-value';
import { type Step, stepsOf } from './steps';

/** What the status page needs of the state machines. */
export type ObservedExecutions = Pick<Executions, 'machines' | 'list' | 'onChange'>;

export type ExecutionSummary = {
  /** Its ARN. */
  readonly id: string;
  readonly name: string;
  readonly machine: string;
  readonly status: Execution['status'];
  readonly startedAt: number;
  readonly stoppedAt?: number;
  /** The states it is in. */
  readonly states: readonly string[];
  readonly error?: string;
};

type Wait = Omit<RecordedWait, 'visit'>;

/** A step as the page draws it. */
export type ShownStep = Omit<Step, 'input' | 'output'> & {
  readonly compensates: boolean;
  readonly wait?: Wait;
  /** As JSON, without task tokens and payment data, of bounded length. */
  readonly input: string;
  readonly output?: string;
};

export type ExecutionReport = ExecutionSummary & {
  /** Of the platform's clock. */
  readonly now: number;
  /** As JSON, as of the steps. */
  readonly input: string;
  readonly output?: string;
  readonly cause?: string;
  readonly steps: readonly ShownStep[];
  /** Steps before those: only the latest are told. */
  readonly omittedSteps: number;
  /** What is to come when nothing fails. */
  readonly expected: readonly { readonly state: string; readonly type: string }[];
};

export type MachineReport = {
  readonly machine: string;
  readonly service: string;
  readonly total: number;
  readonly running: number;
  /** The latest first. */
  readonly executions: readonly ExecutionSummary[];
};

const LISTED = 50;
const MOST_STEPS = 400;

/** Where an execution is: a state around others is not where things happen. */
const current = (steps: readonly Step[]): readonly Step[] => {
  const running = steps.filter(({ status }) => status === 'running');
  const around = new Set(running.map(({ parent }) => parent));
  return running.filter(({ visit }) => !around.has(visit));
};

const summaryOf = ({ arn, name, machine, status, startedAt, stoppedAt, error }: Execution, steps: readonly Step[]): ExecutionSummary => ({
  id: arn,
  name,
  machine: machine.name,
  status,
  startedAt,
  ...(stoppedAt !== undefined && { stoppedAt }),
  states: [...new Set(current(steps).map(({ state }) => state))],
  ...(error !== undefined && { error: shownText(error) }),
});

const machineReport = (executions: ObservedExecutions, { arn, name, service }: StateMachineSpec): MachineReport => {
  const all = executions.list(arn);
  return {
    machine: name,
    service,
    total: all.length,
    running: all.filter(({ status }) => status === 'RUNNING').length,
    executions: all.slice(0, LISTED).map((execution) => summaryOf(execution, stepsOf(execution))),
  };
};

/** The latest executions of each state machine. */
export const executionList = (executions: ObservedExecutions): readonly MachineReport[] =>
  executions.machines().map((machine) => machineReport(executions, machine));

const waitOf = (step: Step, { waits }: Execution): Wait | undefined => {
  const wait = step.status === 'running' ? waits.get(step.visit) : undefined;
  if (!wait) return undefined;
  const { visit: _, ...shown } = wait;
  return shown;
};

const expectedOf = (execution: Execution, steps: readonly Step[]): ExecutionReport['expected'] => {
  const { definition } = execution.machine;
  const at = steps.findLast(({ parent }) => parent === undefined);
  if (execution.status !== 'RUNNING' || !at) return [];
  return expectedAfter(definition, at.state).map((state) => ({ state, type: definition.States[state]?.Type ?? '' }));
};

/** One execution step by step. @returns undefined for one that is not kept */
export const executionReport = (executions: ObservedExecutions, id: string, now: number): ExecutionReport | undefined => {
  const execution = executions.list().find(({ arn }) => arn === id);
  if (!execution) return undefined;
  const steps = stepsOf(execution);
  const compensations = compensationsOf(execution.machine.definition);
  const shown = steps.slice(-MOST_STEPS).map((step): ShownStep => {
    const { input, output, ...about } = step;
    const wait = waitOf(step, execution);
    return {
      ...about,
      compensates: compensations.has(step.state),
      ...(wait && { wait }),
      input: shownValue(input),
      ...(output !== undefined && { output: shownValue(output) }),
    };
  });
  return {
    ...summaryOf(execution, steps),
    now,
    input: shownValue(JSON.parse(execution.input)),
    ...(execution.output !== undefined && { output: shownValue(JSON.parse(execution.output)) }),
    ...(execution.cause !== undefined && { cause: shownText(execution.cause) }),
    steps: shown,
    omittedSteps: steps.length - shown.length,
    expected: expectedOf(execution, steps),
  };
};
