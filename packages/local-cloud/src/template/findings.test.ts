import { describe, expect, it } from 'vitest';
import { describeFindings, findingsIn, type ResourceRules } from './findings';
import { propertyRules } from './property-rules';

const rulesOf = (type: string): ResourceRules | undefined =>
  type === 'Known'
    ? { properties: propertyRules(['Name', 'Target.Arn', 'Target.Retry.Attempts', 'Mode', 'Free']), values: { Mode: ['ON'] } }
    : undefined;

const findings = (Properties: Readonly<Record<string, unknown>>, Type = 'Known') =>
  findingsIn('shop', { Resources: { It: { Type, Properties } } }, rulesOf);

describe('findingsIn', () => {
  it('is content with what is supported, however deep', () => {
    const properties = { Name: 'a', Target: [{ Arn: 'x', Retry: { Attempts: 1 } }], Mode: 'ON', Free: { any: { thing: 1 } } };

    expect(findings(properties)).toEqual([]);
  });

  it.each([
    { name: 'a type it does not know', type: 'Unknown', properties: {}, found: { reason: 'this resource type is not supported' } },
    { name: 'a property', properties: { Colour: 1 }, found: { property: 'Colour', reason: 'this property is not supported' } },
    {
      name: 'a property inside a list',
      properties: { Target: [{ Ecs: 1 }] },
      found: { property: 'Target.Ecs', reason: 'this property is not supported' },
    },
    {
      name: 'a property inside a branch',
      properties: { Target: { 'Fn::If': ['C', { Ecs: 1 }, { Ref: 'AWS::NoValue' }] } },
      found: { property: 'Target.Ecs', reason: 'this property is not supported' },
    },
    { name: 'a value', properties: { Mode: 'OFF' }, found: { property: 'Mode', reason: '"OFF" is not supported, only ON' } },
    { name: 'a function', properties: { Name: { 'Fn::ImportValue': 'x' } }, found: { reason: 'Fn::ImportValue is not supported' } },
    {
      name: 'a reference into nowhere',
      properties: { Name: { Ref: 'Gone' } },
      found: { reason: 'it refers to "Gone", which the template does not have' },
    },
  ])('finds $name that is not supported', ({ type, properties, found }) => {
    expect(findings(properties, type)).toEqual([{ service: 'shop', logicalId: 'It', type: type ?? 'Known', ...found }]);
  });

  it('finds everything at once and says where each is', () => {
    const lines = describeFindings(findings({ Colour: 1, Mode: 'OFF' }));

    expect(lines).toBe(`  shop: It (Known), Colour: this property is not supported
  shop: It (Known), Mode: "OFF" is not supported, only ON`);
  });
});
