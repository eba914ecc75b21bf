import { expect, it } from 'vitest';
import { creationOrder } from './creation-order';

const resource = (Properties: Readonly<Record<string, unknown>> = {}, DependsOn: readonly string[] = []) => ({
  Type: 'Any',
  Properties,
  DependsOn,
});

it('puts each resource after those it refers to in any way, and after those it depends on', () => {
  const template = {
    Resources: {
      Alarm: resource({ Name: { 'Fn::Sub': 'alarm of ${Queue.QueueName} in ${AWS::Region}' } }),
      Queue: resource({ RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['Dlq', 'Arn'] } } }),
      Dlq: resource({}, ['Topic']),
      Topic: resource(),
    },
  };

  expect(creationOrder(template)).toEqual(['Topic', 'Dlq', 'Queue', 'Alarm']);
});

it('names resources that refer to each other in a circle', () => {
  const template = { Resources: { A: resource({ b: { Ref: 'B' } }), B: resource({ a: { Ref: 'A' } }) } };

  expect(() => creationOrder(template)).toThrow('A -> B -> A');
});
