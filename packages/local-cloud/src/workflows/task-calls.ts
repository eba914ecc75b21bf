import { StateFailure, type TaskRequest } from '@ecom/state-machines';
import type { InvocationError, InvocationResult } from '../model';
import { functionNameOf } from '../runtime/function-names';
import type { StateMachineSpec } from './state-machine';

/** Makes the call of a Task state as the role of its machine. Rejects with a StateFailure. */
export type CallTask = (machine: StateMachineSpec, request: TaskRequest) => Promise<unknown>;

export type Fields = Readonly<Record<string, unknown>>;

/** `states:startExecution`, `….sync` (waits, its output as text) or `….sync:2` (waits, its output as JSON). */
export type StartMachine = (integration: string, input: Fields) => Promise<unknown>;

/** One thing a call needs a permission for. */
export type NeededPermission = { readonly action: string; readonly resource: string };

/** An integration of Step Functions with a service: `arn:aws:states:::<name>`. */
export type Integration = {
  /** What the machine's role must allow. */
  readonly needs: (input: Fields) => readonly NeededPermission[];
  readonly call: (input: Fields) => Promise<unknown>;
};

export type TaskCallsOptions = {
  readonly invoke: (nameOrArn: string, event: unknown) => Promise<InvocationResult>;
  readonly functionArn: (nameOrArn: string) => string;
  /** By name: `sqs:sendMessage`. */
  readonly integrations: Readonly<Record<string, Integration>>;
  /** Late, because machines may start each other. */
  readonly startMachine: () => StartMachine;
  /** @returns why the role may not do this. */
  readonly denied: (roleArn: string, permissions: readonly NeededPermission[]) => Promise<string | undefined>;
};

const INTEGRATION = /^arn:aws[\w-]*:states:[^:]*:[^:]*:(.+)$/;

const functionFailed = ({ errorType, errorMessage, trace }: InvocationError): StateFailure =>
  new StateFailure(errorType, JSON.stringify({ errorType, errorMessage, ...(trace && { trace }) }));

/** What Lambda itself refuses, by the names that the guide lists for retriers. */
const serviceFailed = (error: unknown): StateFailure => {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  return new StateFailure(`Lambda.${code ?? 'SdkClientException'}`, message ?? String(error));
};

/** `arn:aws:states:::sqs:sendMessage` -> `sqs:sendMessage`; undefined for the ARN of a function. */
export const integrationOf = (resource: string): string | undefined => INTEGRATION.exec(resource)?.[1];

export const createTaskCalls = (options: TaskCallsOptions): CallTask => {
  const { integrations, startMachine, denied, functionArn } = options;

  const permit = async ({ roleArn }: StateMachineSpec, permissions: readonly NeededPermission[]): Promise<void> => {
    const reason = await denied(roleArn, permissions);
    if (reason !== undefined) throw new StateFailure('States.Permissions', reason);
  };
  const invoke = async (machine: StateMachineSpec, name: string, event: unknown): Promise<unknown> => {
    await permit(machine, [{ action: 'lambda:InvokeFunction', resource: functionArn(functionNameOf(name)) }]);
    const { payload, error } = await options.invoke(name, event).catch((refused: unknown) => {
      throw serviceFailed(refused);
    });
    if (error) throw functionFailed(error);
    return payload ?? null;
  };
  const invokeWithFields = async (machine: StateMachineSpec, { FunctionName, Payload = {} }: Fields): Promise<unknown> => ({
    ExecutedVersion: '$LATEST',
    Payload: await invoke(machine, String(FunctionName), Payload),
    StatusCode: 200,
  });
  const integrated = async (machine: StateMachineSpec, name: string, input: Fields): Promise<unknown> => {
    const integration = integrations[name];
    if (!integration) throw new StateFailure('States.Runtime', `The integration ${name} is not supported here.`);
    await permit(machine, integration.needs(input));
    return integration.call(input);
  };
  return async (machine, { resource, arguments: input }) => {
    const name = integrationOf(resource);
    if (name === undefined) return invoke(machine, resource, input);
    const fields = (input ?? {}) as Fields;
    if (name === 'lambda:invoke') return invokeWithFields(machine, fields);
    if (name.startsWith('states:startExecution')) {
      await permit(machine, [{ action: 'states:StartExecution', resource: String(fields['StateMachineArn']) }]);
      return startMachine()(name, fields);
    }
    return integrated(machine, name, fields);
  };
};

/** Names of integrations that exist whatever the options. */
export const builtInIntegrations: ReadonlySet<string> = new Set([
  'lambda:invoke',
  'states:startExecution',
  'states:startExecution.sync',
  'states:startExecution.sync:2',
]);
