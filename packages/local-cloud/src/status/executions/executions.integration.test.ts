import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deployment } from '../../../tests/builders/deployment';
import { aSaga } from '../../../tests/builders/saga';
import { aStateMachine, someExecutions } from '../../../tests/builders/state-machine';
import { createActivityLog } from '../activity-log';
import { createMetricLog } from '../metric-log';
import type { EngineUrls } from '../observed';
import { type StatusServer, startStatusServer } from '../status-server';
import type { ExecutionReport, MachineReport } from './execution-report';

const settlement = aStateMachine(aSaga('http://queue/courier'));
const tokens: string[] = [];
const { executions, clock, stop } = someExecutions([settlement], async (_, { arguments: input, token }) => {
  if (token !== undefined) tokens.push(token);
  return token === undefined ? { Payload: (input as { readonly Payload: object }).Payload } : { MessageId: '1' };
});

let server: StatusServer;
beforeAll(async () => {
  server = await startStatusServer(0);
  server.observe({
    deployment: deployment({ stateMachines: [settlement] }),
    urls: {} as EngineUrls,
    clock,
    activities: createActivityLog(),
    metrics: createMetricLog(),
    executions,
    pictures: async () => [],
    contracts: { documents: [], stage: 'local' },
  });
});
afterAll(async () => {
  stop();
  await server.stop();
});

const read = async <T>(path: string): Promise<T> => (await (await fetch(`${server.url}${path}`)).json()) as T;
const oneOf = (arn: string) => read<ExecutionReport>(`/executions/${encodeURIComponent(arn)}`);

/** Hears what the page hears. */
const listen = async () => {
  const { body } = await fetch(`${server.url}/activity`);
  const reader = (body as ReadableStream<Uint8Array>).getReader();
  let text = '';
  const heard = async (what: string): Promise<string> => {
    while (!text.includes(what)) text += new TextDecoder().decode((await reader.read()).value);
    return text;
  };

  return { heard, close: () => reader.cancel() };
};

describe('executions on the status server', () => {
  it('are followed step by step while they run, also by who comes when they do, to their end', async () => {
    const stream = await listen();
    const { arn } = executions.start({ machineArn: settlement.arn, name: 'ord_1', input: '{"orderId":"ord_1"}' });
    await stream.heard(`event: executions\ndata: ["${arn}"]`);
    await stream.close();

    await expect.poll(async () => (await oneOf(arn)).states).toEqual(['Courier']);
    expect(await read<readonly MachineReport[]>('/executions.json')).toMatchObject([
      { machine: 'settlement', service: 'checkout', total: 1, running: 1, executions: [{ id: arn, name: 'ord_1', status: 'RUNNING' }] },
    ]);
    const late = await listen();
    executions.tokens.succeed(tokens[0] ?? '', { courier: 'swift' });
    await late.heard(`event: executions\ndata: ["${arn}"]`);
    await late.close();

    await expect.poll(async () => (await oneOf(arn)).status).toBe('SUCCEEDED');
    const report = await oneOf(arn);
    expect(report.steps.map(({ state, status }) => [state, status])).toEqual([
      ['Pay', 'succeeded'],
      ['Courier', 'succeeded'],
      ['Done', 'succeeded'],
    ]);
    expect(JSON.stringify(report)).not.toContain(tokens[0]);
  });

  it.each(['arn:none', '%E0%A4%A', '..%2f..'])('that are not kept are refused: %s', async (id) => {
    const response = await fetch(`${server.url}/executions/${id}`);

    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'EXECUTION_UNKNOWN' });
  });
});
