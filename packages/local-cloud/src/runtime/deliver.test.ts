import { describe, expect, it } from 'vitest';
import { deployment } from '../../tests/builders/deployment';
import { createIamGate } from '../iam/gate';
import type { Sender } from '../model';
import { createDeliver } from './deliver';

const charge = 'arn:aws:lambda:us-east-1:000000000000:function:charge';
const clock = 'arn:aws:iam::000000000000:role/clock';
const rule = 'arn:aws:events:us-east-1:000000000000:rule/main/paid';

const delivering = () => {
  const gate = createIamGate('enforce', () => undefined);
  const allowed = { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: charge };
  const permission = { ...allowed, Principal: { Service: 'events.amazonaws.com' }, Condition: { ArnLike: { 'aws:SourceArn': rule } } };
  const role = { service: 'shop', logicalId: 'ClockRole', name: 'clock', arn: clock, trusted: [], statements: [allowed] };
  gate.know(
    deployment({
      roles: [role, { ...role, arn: `${clock}2`, statements: [] }],
      resourcePolicies: [{ arn: charge, statements: [permission] }],
    }),
  );
  const invoked: unknown[] = [];
  const background = {
    invoke: async (_name: string, event: unknown) => ({ requestId: String(invoked.push(event)) }),
    stop: async () => {},
  };
  const deliver = createDeliver({
    queuesUrl: 'http://127.0.0.1:1',
    kinesisUrl: 'http://127.0.0.1:1',
    background: () => background,
    bus: () => ({}) as never,
    executions: () => ({}) as never,
    gate,
  });
  return { invoked, send: (as: Sender | undefined) => deliver(charge, '{"paid":1}', as ? { as } : {}) };
};

describe('delivering', () => {
  it.each([
    { name: 'a role that may', as: { principalArn: clock } },
    { name: 'a rule that the function lets in', as: { service: 'events.amazonaws.com', sourceArn: rule } },
    { name: 'nobody in particular', as: undefined },
  ])('as $name', async ({ as }) => {
    const { send, invoked } = delivering();
    await send(as);
    expect(invoked).toEqual([{ paid: 1 }]);
  });

  it.each([
    { name: 'a role that may not', as: { principalArn: `${clock}2` } },
    { name: 'a rule that the function does not name', as: { service: 'events.amazonaws.com', sourceArn: `${rule}2` } },
    { name: 'a service that it does not name', as: { service: 's3.amazonaws.com', sourceArn: rule } },
  ])('is refused to $name', async ({ as }) => {
    const { send, invoked } = delivering();
    await expect(send(as)).rejects.toMatchObject({ code: 'AccessDenied', message: expect.stringContaining('lambda:InvokeFunction') });
    expect(invoked).toEqual([]);
  });
});
