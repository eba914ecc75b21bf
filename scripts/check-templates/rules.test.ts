import { describe, expect, it } from 'vitest';
import { breachesOf, rules } from './rules';
import type { Resource } from './template';
import { access } from './tests/breaking/access';
import { data } from './tests/breaking/data';
import { delivery, schedule } from './tests/breaking/delivery';
import { limits } from './tests/breaking/limits';
import { arn, compiled, role, statement } from './tests/good-service';

const breaking = { ...delivery, ...data, ...access, ...limits };
const cases = Object.entries(breaking).flatMap(([name, broken]) => broken.map(([how, service]) => ({ name, how, service })));

describe('the rules of templates', () => {
  it('let a service pass that keeps them', () => {
    expect(breachesOf(compiled())).toEqual([]);
  });

  it('have a case for every rule', () => {
    expect(Object.keys(breaking).sort()).toEqual(rules.map(({ name }) => name).sort());
  });

  it.each(cases)('$name: $how', ({ name, service }) => {
    expect(breachesOf(service).map(({ rule }) => rule)).toContain(name);
  });

  it('say what is wrong before they say what to do', () => {
    for (const { problem, why } of cases.flatMap(({ service }) => breachesOf(service))) {
      expect(problem).toMatch(/^\S+ .*\.$/s);
      expect(why).toMatch(/\.$/);
    }
  });

  it('let platform declare the bus', () => {
    expect(breachesOf(compiled({ Bus: { Type: 'AWS::Events::EventBus' } }, { service: 'platform' }))).toEqual([]);
  });

  it('accept an asynchronous function whose failures go somewhere', () => {
    const invocations: Resource = {
      Type: 'AWS::Lambda::EventInvokeConfig',
      Properties: { FunctionName: { Ref: 'Pay' }, DestinationConfig: { OnFailure: { Destination: arn('Dlq') } } },
    };

    expect(breachesOf(compiled({ Schedule: schedule, Invocations: invocations }))).toEqual([]);
  });

  it.each([
    ['items of a resource of the stack', { 'Fn::Sub': '${Table.Arn}/index/*' }],
    ['names that begin with service and stage', 'arn:aws:lambda:eu-west-1:111111111111:function:ecom-wallet-check-*'],
    ['objects of a named bucket', { 'Fn::Sub': 'arn:${AWS::Partition}:s3:::${Bucket}/pictures/*' }],
  ])('accept a star after %s', (_, Resource) => {
    expect(breachesOf(compiled({ PayRole: role(statement('dynamodb:PutItem', arn('Table')), statement('any:Action', Resource)) }))).toEqual(
      [],
    );
  });

  it('accept a service principal on behalf of this account', () => {
    const Statement = {
      Effect: 'Allow',
      Principal: { Service: 'events.amazonaws.com' },
      Condition: { StringEquals: { 'aws:sourceAccount': { Ref: 'AWS::AccountId' } } },
    };
    const policy: Resource = { Type: 'AWS::SQS::QueuePolicy', Properties: { Queues: [{ Ref: 'Queue' }], PolicyDocument: { Statement } } };

    expect(breachesOf(compiled({ Policy: policy }))).toEqual([]);
  });
});
