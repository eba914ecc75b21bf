import type { Definition } from '@ecom/state-machines';
import { afterEach } from 'vitest';
import { executionReport } from '../../src/status/executions/execution-report';
import type { CallTask } from '../../src/workflows/task-calls';
import { aSaga } from './saga';
import { aStateMachine, someExecutions } from './state-machine';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

export const began = Date.UTC(2026, 0, 1);
const pays: CallTask = async (_, { arguments: input, token }) =>
  token === undefined ? { Payload: (input as { Payload: object }).Payload } : {};

/** One execution on a clock that only moves when told. */
export const anExecution = (definition: Definition = aSaga('http://queue/courier'), call: CallTask = pays) => {
  const tokens: string[] = [];
  const cloud = someExecutions([aStateMachine(definition)], async (machine, request) => {
    if (request.token !== undefined) tokens.push(request.token);
    return call(machine, request);
  });
  stops.push(cloud.stop);
  cloud.clock.set({ now: began, rate: 0 });
  const { arn } = cloud.executions.start({ machineArn: aStateMachine(definition).arn, name: 'ord_1', input: '{"orderId":"ord_1"}' });
  const report = () => executionReport(cloud.executions, arn, cloud.clock.now());
  const until = async (holds: (report: NonNullable<ReturnType<typeof executionReport>>) => boolean) => {
    for (;;) {
      const found = report();
      if (found && holds(found)) return found;
      await new Promise(setImmediate);
    }
  };
  const waiting = () => until(({ steps }) => steps.at(-1)?.wait !== undefined && tokens.length > 0);
  const ended = () => until(({ status }) => status !== 'RUNNING');

  return { ...cloud, arn, tokens, report, until, waiting, ended };
};
