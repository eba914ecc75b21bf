import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deployment } from '../../tests/builders/deployment';
import { freePorts } from '../../tests/builders/free-ports';
import { functionSpec } from '../../tests/builders/function-spec';
import { aSaga, sendingTo } from '../../tests/builders/saga';
import { aStateMachine } from '../../tests/builders/state-machine';
import { at } from '../../tests/support/aws';
import { type QueuesEngine, startQueues } from '../engines/queues';
import { accessKeyOf } from '../iam/access-keys';
import { createIamGate } from '../iam/gate';
import { listenerGuard } from '../iam/guard';
import type { Activity, Deployment } from '../model';
import { enginePorts } from '../ports';
import { createClock } from '../runtime/clock';
import { urlOf } from '../runtime/endpoints';
import { type RunningWorkflows, startWorkflows } from './start-workflows';

const ports = enginePorts(await freePorts(30));
const roleArn = 'arn:aws:iam::000000000000:role/settlement';
const queueUrl = `${urlOf(ports.queues)}/000000000000/courier`;

const machines = [
  aStateMachine(aSaga(queueUrl), { roleArn }),
  aStateMachine(sendingTo(`${urlOf(ports.queues)}/000000000000/elsewhere`), {
    name: 'wide',
    arn: 'arn:aws:states:us-east-1:000000000000:stateMachine:wide',
    roleArn,
  }),
];
const [settlement, wide] = machines.map(({ arn }) => arn);

const starter = functionSpec('start-settlement', {
  roleStatements: [{ Effect: 'Allow', Action: ['states:StartExecution'], Resource: [settlement] }],
});
const parts: Deployment = deployment({
  stateMachines: machines,
  functions: [starter],
  roles: [
    {
      service: 'checkout',
      logicalId: 'SettlementRole',
      name: 'settlement',
      arn: roleArn,
      trusted: ['states.amazonaws.com'],
      statements: [
        { Effect: 'Allow', Action: ['lambda:InvokeFunction'], Resource: ['arn:aws:lambda:us-east-1:000000000000:function:pay'] },
        { Effect: 'Allow', Action: ['sqs:SendMessage'], Resource: ['arn:aws:sqs:us-east-1:000000000000:courier'] },
      ],
    },
  ],
});

let engine: QueuesEngine;
let workflows: RunningWorkflows;
let sqs: SQSClient;
const activities: Omit<Activity, 'at'>[] = [];
const sfn = new SFNClient(at(urlOf(ports.workflows)));

beforeAll(async () => {
  engine = await startQueues({ port: ports.queues, now: Date.now });
  sqs = new SQSClient(at(engine.url));
  await sqs.send(new CreateQueueCommand({ QueueName: 'courier' }));
  await sqs.send(new CreateQueueCommand({ QueueName: 'elsewhere' }));
  const record = (activity: Omit<Activity, 'at'>) => activities.push(activity);
  const gate = createIamGate('enforce', record);
  gate.know(parts);
  const invoke = async (_: string, event: unknown) => ({ payload: { ...(event as object), amount: 500 } });
  workflows = await startWorkflows({ deployment: parts, ports, clock: createClock(), record, gate, guard: listenerGuard(gate), invoke });
});
afterAll(async () => {
  await workflows.stop();
  await engine.stop();
});

const begin = async (orderId: string, stateMachineArn = settlement) => {
  const { executionArn } = await sfn.send(
    new StartExecutionCommand({ stateMachineArn, name: orderId, input: JSON.stringify({ orderId }) }),
  );

  return executionArn as string;
};

const courierMessage = async () => {
  const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: queueUrl, WaitTimeSeconds: 5 }));

  return JSON.parse(Messages[0]?.Body ?? '{}') as { readonly orderId: string; readonly token: string };
};

const ended = async (executionArn: string) => {
  for (;;) {
    const execution = await sfn.send(new DescribeExecutionCommand({ executionArn }));
    if (execution.status !== 'RUNNING') return execution;
    await new Promise(setImmediate);
  }
};

describe('a saga', () => {
  it('calls a function, waits for whoever takes its message, and ends with both', async () => {
    const arn = await begin('ord_1');
    const { orderId, token } = await courierMessage();
    await sfn.send(new SendTaskHeartbeatCommand({ taskToken: token }));
    await sfn.send(new SendTaskSuccessCommand({ taskToken: token, output: '{"courier":"swift"}' }));

    expect(orderId).toBe('ord_1');
    expect(JSON.parse((await ended(arn)).output ?? '')).toEqual({ outcome: 'swift', paid: { orderId: 'ord_1', amount: 500 } });
    const { events = [] } = await sfn.send(new GetExecutionHistoryCommand({ executionArn: arn }));
    expect(
      events.filter(({ type }) => type === 'TaskStateEntered').map(({ stateEnteredEventDetails }) => stateEnteredEventDetails?.name),
    ).toEqual(['Pay', 'Courier']);
  });

  it('goes its other way when the callback is a failure', async () => {
    const arn = await begin('ord_2');
    const { token } = await courierMessage();
    await sfn.send(new SendTaskFailureCommand({ taskToken: token, error: 'NoCourierAvailable', cause: 'all busy' }));

    expect(JSON.parse((await ended(arn)).output ?? '')).toMatchObject({ outcome: 'refunded' });
    await expect(sfn.send(new SendTaskSuccessCommand({ taskToken: token, output: '{}' }))).rejects.toMatchObject({ name: 'TaskTimedOut' });
  });

  it('is listed while it runs, and stopped', async () => {
    const arn = await begin('ord_3');
    await courierMessage();
    const { executions } = await sfn.send(new ListExecutionsCommand({ stateMachineArn: settlement, statusFilter: 'RUNNING' }));
    await sfn.send(new StopExecutionCommand({ executionArn: arn, error: 'Operator' }));

    expect(executions).toMatchObject([{ name: 'ord_3' }]);
    expect(await ended(arn)).toMatchObject({ status: 'ABORTED', error: 'Operator' });
  });
});

describe('roles', () => {
  it('of a machine decide what its tasks may do', async () => {
    expect(await ended(await begin('ord_4', wide))).toMatchObject({
      status: 'FAILED',
      error: 'States.Permissions',
      cause: expect.stringContaining('sqs:SendMessage'),
    });
    expect(activities).toContainEqual(expect.objectContaining({ kind: 'denied' }));
  });

  it('of a function decide which machine it may start', async () => {
    const own = new SFNClient({
      ...at(urlOf(ports.workflows)),
      credentials: { accessKeyId: accessKeyOf(starter.name), secretAccessKey: 'local' },
    });

    await expect(own.send(new StartExecutionCommand({ stateMachineArn: wide }))).rejects.toMatchObject({ name: 'AccessDeniedException' });
    expect(
      await own.send(new StartExecutionCommand({ stateMachineArn: settlement, name: 'ord_5', input: '{"orderId":"ord_5"}' })),
    ).toMatchObject({
      executionArn: expect.any(String),
    });
    expect(await courierMessage()).toMatchObject({ orderId: 'ord_5' });
  });
});

it('refuses what it does not know with the name of the error', async () => {
  await expect(begin('ord_6', 'arn:aws:states:us-east-1:000000000000:stateMachine:none')).rejects.toMatchObject({
    name: 'StateMachineDoesNotExist',
  });
  await expect(sfn.send(new SendTaskSuccessCommand({ taskToken: 'guess', output: '{}' }))).rejects.toMatchObject({ name: 'InvalidToken' });
  for (const body of ['{', '[]', 'null'])
    expect(
      await (
        await fetch(urlOf(ports.workflows), { method: 'POST', headers: { 'x-amz-target': 'AWSStepFunctions.StartExecution' }, body })
      ).json(),
    ).toMatchObject({ __type: 'SerializationException' });
});
