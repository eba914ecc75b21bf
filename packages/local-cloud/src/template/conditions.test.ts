import { expect, it } from 'vitest';
import { conditionsOf } from './conditions';

const names = { ref: (name: string) => name, attribute: () => '', mapping: () => '', rewrite: (text: string) => text };
const conditions = (expressions: Readonly<Record<string, unknown>>) => conditionsOf({ Resources: {}, Conditions: expressions }, names);

it('builds conditions on each other', () => {
  const holds = conditions({ Prod: { 'Fn::Equals': [{ Ref: 'prod' }, 'prod'] }, Preview: { 'Fn::Not': [{ Condition: 'Prod' }] } });

  expect([holds('Prod'), holds('Preview')]).toEqual([true, false]);
});

it('names a condition that depends on itself', () => {
  const holds = conditions({ A: { 'Fn::Not': [{ Condition: 'B' }] }, B: { 'Fn::Not': [{ Condition: 'A' }] } });

  expect(() => holds('A')).toThrow('The condition "A" depends on itself');
});

it('names a condition that is not there', () => {
  expect(() => conditions({})('Missing')).toThrow('There is no condition "Missing"');
});
