import { describe, expect, it } from 'vitest';
import { resolve, type Scope } from './intrinsics';

const scope: Scope = {
  ref: (name) => (name === 'AWS::NoValue' ? undefined : `ref:${name}`),
  attribute: (logicalId, attribute) => `att:${logicalId}.${attribute}`,
  condition: (name) => name === 'Yes',
  mapping: (...keys) => keys.join('/'),
  rewrite: (text) => text.replace('https://aws', 'http://local'),
};

describe('resolve', () => {
  it.each([
    { name: 'Ref', value: { Ref: 'Table' }, expected: 'ref:Table' },
    { name: 'GetAtt as a list', value: { 'Fn::GetAtt': ['Table', 'Arn'] }, expected: 'att:Table.Arn' },
    { name: 'GetAtt as text', value: { 'Fn::GetAtt': 'Stack.Outputs.Url' }, expected: 'att:Stack.Outputs.Url' },
    { name: 'Sub with names, attributes and literals', value: { 'Fn::Sub': '${A}-${B.Arn}-${!C}' }, expected: 'ref:A-att:B.Arn-${C}' },
    {
      name: 'Sub with its own variables',
      value: { 'Fn::Sub': ['${x}/${A}', { x: { 'Fn::GetAtt': ['B', 'Arn'] } }] },
      expected: 'att:B.Arn/ref:A',
    },
    { name: 'Join of what is inside', value: { 'Fn::Join': ['-', ['a', { Ref: 'B' }]] }, expected: 'a-ref:B' },
    { name: 'Select from Split', value: { 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b/c'] }] }, expected: 'b' },
    { name: 'If that holds', value: { 'Fn::If': ['Yes', 'then', 'else'] }, expected: 'then' },
    { name: 'If that does not', value: { 'Fn::If': ['No', 'then', { Ref: 'Else' }] }, expected: 'ref:Else' },
    { name: 'Equals', value: { 'Fn::Equals': [{ Ref: 'A' }, 'ref:A'] }, expected: true },
    { name: 'And', value: { 'Fn::And': [{ Condition: 'Yes' }, { Condition: 'No' }] }, expected: false },
    { name: 'Or', value: { 'Fn::Or': [{ Condition: 'No' }, { Condition: 'Yes' }] }, expected: true },
    { name: 'Not', value: { 'Fn::Not': [{ Condition: 'No' }] }, expected: true },
    { name: 'FindInMap', value: { 'Fn::FindInMap': ['Sizes', { Ref: 'Stage' }, 'memory'] }, expected: 'Sizes/ref:Stage/memory' },
    { name: 'Base64', value: { 'Fn::Base64': 'hé' }, expected: 'aMOp' },
    { name: 'addresses that come together here', value: { 'Fn::Join': ['', ['https://', 'aws']] }, expected: 'http://local' },
    {
      name: 'nested values, without those that come to nothing',
      value: { a: [{ Ref: 'B' }], gone: { Ref: 'AWS::NoValue' } },
      expected: { a: ['ref:B'] },
    },
  ])('computes $name', ({ value, expected }) => {
    expect(resolve(value, scope)).toEqual(expected);
  });

  it('refuses functions that mean something outside this stack', () => {
    expect(() => resolve({ 'Fn::ImportValue': 'other' }, scope)).toThrow('Fn::ImportValue is not supported');
  });

  it('refuses to select what is not there', () => {
    expect(() => resolve({ 'Fn::Select': [3, ['a']] }, scope)).toThrow('Fn::Select has no item 3');
  });
});
