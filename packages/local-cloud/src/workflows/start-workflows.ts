import { createVirtualTimers } from '../events/virtual-timers';
import type { IamGate } from '../iam/gate';
import type { Guard } from '../iam/guard';
import type { Deployment, EnginePorts, InvocationResult, Recorder } from '../model';
import { functionArn } from '../resources/lambda-function';
import type { SharedClock } from '../runtime/clock';
import { urlOf } from '../runtime/endpoints';
import { createExecutions, type Executions } from './executions';
import { startMachineIn } from './nested-executions';
import { serviceIntegrations } from './service-integrations';
import { startStepFunctionsApi } from './step-functions-api';
import { createTaskCalls } from './task-calls';

export type WorkflowsOptions = {
  readonly deployment: Deployment;
  readonly ports: EnginePorts;
  readonly clock: SharedClock;
  readonly record: Recorder;
  readonly gate: IamGate;
  readonly guard: Guard;
  readonly invoke: (nameOrArn: string, event: unknown) => Promise<InvocationResult>;
};

export type RunningWorkflows = { readonly executions: Executions; stop(): Promise<void> };

/** Starts the state machines of a deployment with their API; executions live in memory. */
export const startWorkflows = async ({
  deployment,
  ports,
  clock,
  record,
  gate,
  guard,
  invoke,
}: WorkflowsOptions): Promise<RunningWorkflows> => {
  const urls = { dynamodb: urlOf(ports.dynamodb), queues: urlOf(ports.queues), events: urlOf(ports.events) };
  const { integrations, stop: stopClients } = serviceIntegrations(urls);
  const timers = createVirtualTimers(clock);
  const call = createTaskCalls({
    invoke,
    functionArn,
    integrations,
    startMachine: () => startMachineIn(() => executions),
    denied: async (roleArn, permissions) => (await gate.checkRole(roleArn, permissions))?.message,
  });
  const executions = createExecutions({ machines: deployment.stateMachines, clock, timers, call, record });
  const api = await startStepFunctionsApi(ports.workflows, executions, guard);
  const stop = async () => {
    executions.stopAll();
    timers.stop();
    stopClients();
    await api.stop();
  };
  return { executions, stop };
};
