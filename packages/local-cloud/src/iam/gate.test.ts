import { describe, expect, it } from 'vitest';
import { deployment } from '../../tests/builders/deployment';
import { functionSpec } from '../../tests/builders/function-spec';
import type { Activity } from '../model';
import { accessKeyOf } from './access-keys';
import { createIamGate, type IamMode } from './gate';

const table = 'arn:aws:dynamodb:us-east-1:000000000000:table/bids';
const clock = 'arn:aws:iam::000000000000:role/clock';
const queue = 'arn:aws:sqs:us-east-1:000000000000:closing';
const put = { action: 'dynamodb:PutItem', resource: table };
const query = { action: 'dynamodb:Query', resource: table };
const send = { action: 'sqs:SendMessage', resource: queue };

const estate = deployment({
  functions: [functionSpec('bid', { roleStatements: [{ Effect: 'Allow', Action: 'dynamodb:PutItem', Resource: table }] })],
  roles: [
    {
      service: 'fixture',
      logicalId: 'ClockRole',
      name: 'clock',
      arn: clock,
      trusted: ['scheduler.amazonaws.com'],
      statements: [{ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: queue }],
    },
  ],
  resourcePolicies: [
    {
      arn: queue,
      statements: [{ Effect: 'Allow', Principal: { Service: 's3.amazonaws.com' }, Action: 'sqs:SendMessage', Resource: queue }],
    },
  ],
});

const gateIn = (mode: IamMode) => {
  const told: Omit<Activity, 'at'>[] = [];
  const gate = createIamGate(mode, (activity) => void told.push(activity));
  gate.know(estate);
  return { gate, told };
};

const refusal =
  'User: arn:aws:sts::000000000000:assumed-role/bid/bid is not authorized to perform: dynamodb:Query on resource: ' +
  `${table} because no identity-based policy allows the dynamodb:Query action`;

describe('the gate', () => {
  it('counts requests as the service takes them: a transaction is one, whatever permissions it needs', async () => {
    const { gate } = gateIn('record');
    await gate.checkKey(accessKeyOf('bid'), [put]);
    await gate.checkKey(accessKeyOf('bid'), [put, query, put]);
    await gate.checkRole(clock, [send]);

    expect(gate.requests()).toEqual([
      { principal: 'bid', service: 'dynamodb', count: 2 },
      { principal: 'clock', service: 'sqs', count: 1 },
    ]);
  });

  it('lets a function do what its role allows, and refuses the rest in the words of AWS', async () => {
    const { gate, told } = gateIn('enforce');

    expect(await gate.checkKey(accessKeyOf('bid'), [put])).toBeUndefined();
    expect(await gate.checkKey(accessKeyOf('bid'), [put, query])).toEqual({ call: query, message: refusal });
    expect(told).toEqual([
      {
        kind: 'denied',
        service: 'fixture',
        title: `bid: refused dynamodb:Query on ${table}`,
        detail: { message: refusal },
        ok: false,
      },
    ]);
  });

  it('does not stand in the way of anybody but functions', async () => {
    expect(await gateIn('enforce').gate.checkKey('local', [query])).toBeUndefined();
  });

  it('refuses the key of a function that is not there', async () => {
    expect(await gateIn('enforce').gate.checkKey(accessKeyOf('stranger'), [put])).toMatchObject({
      message: expect.stringContaining('belongs to no function'),
    });
  });

  it('only tells when it records, and asks nothing when it is off', async () => {
    const recording = gateIn('record');
    const off = gateIn('off');

    expect(await recording.gate.checkKey(accessKeyOf('bid'), [query])).toBeUndefined();
    expect(recording.told).toHaveLength(1);
    expect(await off.gate.checkKey(accessKeyOf('bid'), [query])).toBeUndefined();
    expect(off.told).toEqual([]);
  });

  it('asks the role that a service was handed, and refuses one that no template has', async () => {
    const { gate } = gateIn('enforce');

    expect(await gate.checkRole(clock, [send])).toBeUndefined();
    expect(await gate.checkRole(clock, [put])).toMatchObject({ message: expect.stringContaining('assumed-role/clock') });
    expect(await gate.checkRole(`${clock}2`, [send])).toMatchObject({ message: expect.stringContaining('no template has the role') });
  });

  it('asks the policy of the resource when a service acts for itself', async () => {
    const { gate } = gateIn('enforce');

    expect(await gate.checkService({ service: 's3.amazonaws.com', sourceArn: 'arn:aws:s3:::b' }, send)).toBeUndefined();
    expect(await gate.checkService({ service: 'events.amazonaws.com', sourceArn: 'arn:rule' }, send)).toMatchObject({
      message: expect.stringContaining('because no resource-based policy allows the sqs:SendMessage action'),
    });
  });

  it('records who may do what, and what was done how often', async () => {
    const { gate } = gateIn('enforce');
    await gate.checkKey(accessKeyOf('bid'), [put]);
    await gate.checkKey(accessKeyOf('bid'), [put]);
    await gate.checkKey(accessKeyOf('bid'), [query]);

    expect(gate.recording()).toEqual({
      principals: [
        expect.objectContaining({ name: 'clock', kind: 'role', logicalId: 'ClockRole' }),
        expect.objectContaining({ name: 'bid', kind: 'function', handler: 'src/probe.main' }),
      ],
      calls: [
        { principal: 'bid', ...put, allowed: true, by: [`dynamodb:PutItem ${table}`], count: 2 },
        { principal: 'bid', ...query, allowed: false, by: [], count: 1 },
      ],
    });
  });
});
