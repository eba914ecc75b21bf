import { describe, expect, it } from 'vitest';
import type { RoleStatement } from '../resource-specs';
import type { Call } from './call';
import { decide } from './decision';

const table = 'arn:aws:dynamodb:us-east-1:000000000000:table/bids';
const bus = 'arn:aws:events:us-east-1:000000000000:event-bus/main';
const queue = 'arn:aws:sqs:us-east-1:000000000000:mails';
const rule = 'arn:aws:events:us-east-1:000000000000:rule/main/r';

const publishing = {
  Effect: 'Allow',
  Action: 'events:PutEvents',
  Resource: bus,
  Condition: { 'ForAllValues:StringEquals': { 'events:detail-type': ['Opened', 'Closed'] } },
};
const identity: readonly RoleStatement[] = [
  { Effect: 'Allow', Action: ['dynamodb:GetItem', 'dynamodb:Query'], Resource: [table, `${table}/index/*`] },
  { Effect: 'Deny', Action: 'dynamodb:*', Resource: `${table}/index/secret` },
  publishing,
];

const asked = (call: Call) => decide({ principal: 'arn:aws:sts::000000000000:assumed-role/r/f', identity, call });
const types = (...values: readonly string[]): Call => ({
  action: 'events:PutEvents',
  resource: bus,
  context: { 'events:detail-type': values },
});

describe('what a role says', () => {
  it('names the action and resource that a call used, and no others of the statement', async () => {
    expect(await asked({ action: 'dynamodb:Query', resource: `${table}/index/byUser` })).toEqual({
      allowed: true,
      explicit: false,
      by: [`dynamodb:Query ${table}/index/*`],
    });
  });

  it('refuses what no statement allows', async () => {
    expect(await asked({ action: 'dynamodb:PutItem', resource: table })).toEqual({ allowed: false, explicit: false, by: [] });
  });

  it('refuses what a statement denies, whatever others allow', async () => {
    expect(await asked({ action: 'dynamodb:Query', resource: `${table}/index/secret` })).toMatchObject({ allowed: false, explicit: true });
  });

  it('counts each value that a condition let through', async () => {
    const all = `events:PutEvents ${bus}`;
    expect((await asked(types('Opened'))).by).toEqual([all, `${all} events:detail-type=Opened`]);
    expect((await asked(types('Opened', 'Closed'))).by).toHaveLength(3);
  });

  it('refuses a batch of which one value is not among those of the condition', async () => {
    expect(await asked(types('Opened', 'Deleted'))).toMatchObject({ allowed: false });
  });

  it('takes actions that know no resource as such', async () => {
    const everywhere = [{ Effect: 'Allow', Action: 'xray:PutTraceSegments', Resource: '*' }];
    const call = { action: 'xray:PutTraceSegments', resource: '*' };
    expect(await decide({ principal: 'arn:aws:sts::000000000000:assumed-role/r/f', identity: everywhere, call })).toMatchObject({
      allowed: true,
      by: ['xray:PutTraceSegments *'],
    });
  });

  it('says that an action is none of AWS', async () => {
    await expect(asked({ action: 'dynamodb:GetItems', resource: table })).rejects.toThrow('cannot decide about dynamodb:GetItems');
  });
});

describe('what a resource says about a service', () => {
  const policy: readonly RoleStatement[] = [
    {
      Effect: 'Deny',
      Principal: '*',
      Action: 'sqs:*',
      Resource: queue,
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
    {
      Effect: 'Allow',
      Principal: { Service: 'events.amazonaws.com' },
      Action: 'sqs:SendMessage',
      Resource: queue,
      Condition: { StringEquals: { 'aws:SourceAccount': '000000000000' }, ArnEquals: { 'aws:SourceArn': rule } },
    },
  ];
  it.each([
    { name: 'the rule it names', principal: 'events.amazonaws.com', sourceArn: rule, allowed: true },
    { name: 'another rule', principal: 'events.amazonaws.com', sourceArn: `${rule}2`, allowed: false },
    { name: 'another service', principal: 's3.amazonaws.com', sourceArn: rule, allowed: false },
  ])('$name: $allowed', async ({ principal, sourceArn, allowed }) => {
    const call = { action: 'sqs:SendMessage', resource: queue, context: { 'aws:SourceArn': sourceArn } };
    expect(await decide({ principal, resource: policy, call })).toMatchObject({ allowed });
  });
});
