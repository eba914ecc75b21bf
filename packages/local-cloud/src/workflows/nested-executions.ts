import { StateFailure } from '@ecom/state-machines';
import type { Executions } from './executions';
import type { StartMachine } from './task-calls';

export const startMachineIn =
  (executions: () => Executions): StartMachine =>
  async (integration, { StateMachineArn, Name, Input = {} }) => {
    const request = { machineArn: String(StateMachineArn), name: Name as string | undefined, input: JSON.stringify(Input) };
    const { arn, startedAt } = executions().start(request);
    const started = { ExecutionArn: arn, StartDate: new Date(startedAt).toISOString() };
    if (!integration.includes('.sync')) return started;
    const { status, output = 'null', error, cause } = await executions().startSync(request);
    if (status !== 'SUCCEEDED')
      throw new StateFailure('States.TaskFailed', JSON.stringify({ ...started, Status: status, Error: error, Cause: cause }));
    return { ...started, Status: status, Output: integration.endsWith(':2') ? (JSON.parse(output) as unknown) : output };
  };
