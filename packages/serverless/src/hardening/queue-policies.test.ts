import { expect, it } from 'vitest';
import { withStatementsPerQueue } from './queue-policies';

const arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const policy = (...Statement: readonly object[]) => ({
  Type: 'AWS::SQS::QueuePolicy',
  Properties: { PolicyDocument: { Version: '1', Statement } },
});
const statements = (...written: readonly object[]) =>
  withStatementsPerQueue({ Resources: { Policy: policy(...written) } }).Resources['Policy'];

it('makes a statement for each queue, under a name of its own', () => {
  const deny = { Sid: 'TlsOnly', Effect: 'Deny', Resource: [arn('One'), { 'Fn::GetAtt': 'Two.Arn' }] };

  expect(statements(deny)).toEqual(
    policy({ ...deny, Sid: 'TlsOnlyOne', Resource: arn('One') }, { ...deny, Sid: 'TlsOnlyTwo', Resource: { 'Fn::GetAtt': 'Two.Arn' } }),
  );
});

it('leaves a statement about one queue as it is, and other policies too', () => {
  const one = { Sid: 'TlsOnly', Effect: 'Deny', Resource: arn('One') };
  const topic = { Type: 'AWS::SNS::TopicPolicy', Properties: { PolicyDocument: { Statement: [{ Resource: [1, 2] }] } } };

  expect(statements(one)).toEqual(policy(one));
  expect(withStatementsPerQueue({ Resources: { topic } }).Resources['topic']).toBe(topic);
});
