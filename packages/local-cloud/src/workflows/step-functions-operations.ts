import { AwsError } from '../runtime/aws-error';
import { historyOf } from './execution-history';
import { parsedOutput } from './execution-input';
import type { Executions } from './executions';
import { type Input, needed, textOf } from './request-fields';
import type { Execution, StateMachineSpec } from './state-machine';
import { machineOfToken } from './task-token';

type Operation = (executions: Executions, input: Input) => unknown;

const summary = ({ arn, name, machine, status, startedAt, stoppedAt }: Execution) => ({
  executionArn: arn,
  stateMachineArn: machine.arn,
  name,
  status,
  startDate: startedAt / 1000,
  ...(stoppedAt !== undefined && { stopDate: stoppedAt / 1000 }),
});

const description = (execution: Execution) => ({
  ...summary(execution),
  input: execution.input,
  inputDetails: { included: true },
  ...(execution.output !== undefined && { output: execution.output, outputDetails: { included: true } }),
  ...(execution.error !== undefined && { error: execution.error }),
  ...(execution.cause !== undefined && { cause: execution.cause }),
});

const machineSummary = ({ arn, name, type }: StateMachineSpec) => ({ stateMachineArn: arn, name, type, creationDate: 0 });

/** @throws AwsError StateMachineTypeNotSupported */
const ofType = (executions: Executions, input: Input, type: StateMachineSpec['type']): string => {
  const arn = needed(input, 'stateMachineArn');
  if (executions.machine(arn).type === type) return arn;
  throw new AwsError('StateMachineTypeNotSupported', `This operation is not supported by this type of state machine: '${arn}'`);
};

const requestOf = (input: Input) => ({
  machineArn: needed(input, 'stateMachineArn'),
  name: textOf(input, 'name'),
  input: textOf(input, 'input'),
});

/** `TaskDoesNotExist` is told of activities, which do not exist here. @throws AwsError TaskTimedOut for what was answered or given up */
const answered = (found: boolean): object => {
  if (!found) throw new AwsError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");
  return {};
};

/** @throws AwsError InvalidToken for what nobody handed out */
const tokenIn = (input: Input): string => {
  const token = needed(input, 'taskToken');
  if (machineOfToken(token) === undefined) throw new AwsError('InvalidToken', `Invalid Token: '${token.slice(0, 40)}'`);
  return token;
};

const pageOf = <T>(all: readonly T[], input: Input): { readonly page: readonly T[]; readonly next: { readonly nextToken?: string } } => {
  const from = Number(textOf(input, 'nextToken') ?? 0);
  const to = from + Number(input['maxResults'] || 100);
  return { page: all.slice(from, to), next: to < all.length ? { nextToken: String(to) } : {} };
};

/** Operations of the Step Functions API that exist here, by name. */
export const stepFunctionsOperations: Readonly<Record<string, Operation>> = {
  StartExecution: (executions, input) => {
    const { arn, startedAt } = executions.start(requestOf(input));
    return { executionArn: arn, startDate: startedAt / 1000 };
  },
  StartSyncExecution: async (executions, input) => {
    const machineArn = ofType(executions, input, 'EXPRESS');
    return description(await executions.startSync({ ...requestOf(input), machineArn }));
  },
  StopExecution: async (executions, input) => {
    const reason = { error: textOf(input, 'error'), cause: textOf(input, 'cause') };
    const { stoppedAt } = await executions.stop(needed(input, 'executionArn'), reason);
    return { stopDate: (stoppedAt ?? 0) / 1000 };
  },
  DescribeExecution: (executions, input) => description(executions.get(needed(input, 'executionArn'))),
  ListExecutions: (executions, input) => {
    const arn = executions.machine(needed(input, 'stateMachineArn')).arn;
    const wanted = executions.list(arn).filter(({ status }) => input['statusFilter'] === undefined || status === input['statusFilter']);
    const { page, next } = pageOf(wanted, input);
    return { executions: page.map(summary), ...next };
  },
  GetExecutionHistory: (executions, input) => {
    const events = historyOf(executions.get(needed(input, 'executionArn')));
    const { page, next } = pageOf(input['reverseOrder'] === true ? events.toReversed() : events, input);
    return { events: page, ...next };
  },
  DescribeStateMachine: (executions, input) => {
    const machine = executions.machine(needed(input, 'stateMachineArn'));
    return { ...machineSummary(machine), status: 'ACTIVE', roleArn: machine.roleArn, definition: JSON.stringify(machine.definition) };
  },
  ListStateMachines: (executions) => ({ stateMachines: executions.machines().map(machineSummary) }),
  SendTaskSuccess: (executions, input) => {
    const [token, output] = [tokenIn(input), parsedOutput(needed(input, 'output'))];
    return answered(executions.tokens.succeed(token, output));
  },
  SendTaskFailure: (executions, input) =>
    answered(executions.tokens.fail(tokenIn(input), textOf(input, 'error') ?? 'States.TaskFailed', textOf(input, 'cause'))),
  SendTaskHeartbeat: (executions, input) => answered(executions.tokens.beat(tokenIn(input))),
};
