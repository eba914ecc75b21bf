import { machineOfToken } from '../../workflows/task-token';
import { type Fields, jsonBody, operationOf, type ReadCalls, textOf, UnknownOperationError } from '../call';

type ResourceOf = (fields: Fields) => string;

const machine: ResourceOf = (fields) => textOf(fields, 'stateMachineArn');
const execution: ResourceOf = (fields) => textOf(fields, 'executionArn');
/** A token that nobody handed out belongs to no machine: what is wrong with it, the service says. */
const ofToken: ResourceOf = (fields) => machineOfToken(textOf(fields, 'taskToken')) ?? '*';

const resources: Readonly<Record<string, ResourceOf>> = {
  DescribeExecution: execution,
  DescribeStateMachine: machine,
  GetExecutionHistory: execution,
  ListExecutions: machine,
  SendTaskFailure: ofToken,
  SendTaskHeartbeat: ofToken,
  SendTaskSuccess: ofToken,
  StartExecution: machine,
  StartSyncExecution: machine,
  StopExecution: execution,
};

export const statesCalls: ReadCalls = (request) => {
  const operation = operationOf(request);
  const resourceOf = resources[operation];
  if (!resourceOf) throw new UnknownOperationError(`states ${operation}`, 'states.ts');
  return [{ action: `states:${operation}`, resource: resourceOf(jsonBody(request)) }];
};
