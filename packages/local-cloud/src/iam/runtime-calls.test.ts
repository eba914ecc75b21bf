import { describe, expect, it } from 'vitest';
import { deployment } from '../../tests/builders/deployment';
import { eventSourceMapping } from '../../tests/builders/event-source-mapping';
import { functionSpec } from '../../tests/builders/function-spec';
import type { RoleStatement } from '../resource-specs';
import { createIamGate } from './gate';
import { checkMapping, watchInvocations } from './runtime-calls';

const queue = 'arn:aws:sqs:us-east-1:000000000000:mails';
const polling = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];
const consumer = (...roleStatements: readonly RoleStatement[]) => functionSpec('consumer', { roleStatements, tracing: true });

const gateFor = (spec: ReturnType<typeof consumer>) => {
  const gate = createIamGate('enforce', () => undefined);
  gate.know(deployment({ functions: [spec] }));
  return gate;
};

describe('what Lambda does in the name of a function', () => {
  it('polls for a role that may, and counts it as used', async () => {
    const gate = gateFor(consumer({ Effect: 'Allow', Action: polling, Resource: queue }));
    await checkMapping(gate, eventSourceMapping('sqs', queue));
    expect(gate.recording().calls.map(({ action }) => action)).toEqual(polling);
  });

  it('makes no mapping for a role that may not delete what it read', async () => {
    const gate = gateFor(consumer({ Effect: 'Allow', Action: ['sqs:ReceiveMessage', 'sqs:GetQueueAttributes'], Resource: queue }));
    await expect(checkMapping(gate, eventSourceMapping('sqs', queue))).rejects.toMatchObject({
      code: 'IAM_DENIED',
      message: expect.stringMatching(/^fixture: Mapping: Lambda could not poll .*so this would not deploy\. User: .* sqs:DeleteMessage/),
    });
  });

  it('writes the log and the traces of each invocation; a function that may not runs on, and is told of once', async () => {
    const spec = consumer();
    const gate = gateFor(spec);
    const invoked = watchInvocations(gate);
    invoked(spec);
    await expect.poll(() => gate.recording().calls).toHaveLength(4);
    invoked(spec);

    expect(gate.recording().calls.toSorted((one, other) => (one.action < other.action ? -1 : 1))).toMatchObject([
      { action: 'logs:CreateLogStream', allowed: false, count: 1 },
      { action: 'logs:PutLogEvents', allowed: false, count: 1 },
      { action: 'xray:PutTelemetryRecords', allowed: false, count: 1 },
      { action: 'xray:PutTraceSegments', allowed: false, count: 1 },
    ]);
  });
});
