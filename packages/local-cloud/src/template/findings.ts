import { isPseudoParameter } from './account';
import { intrinsicIn, isSupportedIntrinsic } from './intrinsics';
import { allProperties, type PropertyRules } from './property-rules';
import { referencesIn } from './references';
import type { Template, TemplateResource } from './template';

/** Something in a template that the local cloud cannot run as AWS would. */
export type Finding = {
  readonly service: string;
  readonly logicalId: string;
  readonly type: string;
  readonly property?: string;
  readonly reason: string;
};

type Found = { readonly property?: string; readonly reason: string };

const unsupportedIntrinsics = (value: unknown): Found[] => {
  if (typeof value !== 'object' || value === null) return [];
  const [name] = intrinsicIn(value) ?? [];
  const here = name && !isSupportedIntrinsic(name) ? [{ reason: `${name} is not supported` }] : [];
  return [...here, ...Object.values(value).flatMap(unsupportedIntrinsics)];
};

const unknownProperties = (value: unknown, rules: PropertyRules, trail: string): Found[] => {
  if (rules === allProperties || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => unknownProperties(item, rules, trail));
  const [intrinsic, argument] = intrinsicIn(value) ?? [];
  if (intrinsic === 'Fn::If') return unknownProperties((argument as unknown[]).slice(1), rules, trail);
  if (intrinsic) return [];
  return Object.entries(value).flatMap(([name, item]) => {
    const property = trail ? `${trail}.${name}` : name;
    const rule = rules[name];
    return rule ? unknownProperties(item, rule, property) : [{ property, reason: 'this property is not supported' }];
  });
};

const unsupportedValues = (properties: Readonly<Record<string, unknown>>, allowed: Readonly<Record<string, readonly string[]>>): Found[] =>
  Object.entries(allowed).flatMap(([property, values]) => {
    const value = properties[property];
    if (typeof value !== 'string' || values.includes(value)) return [];
    return [{ property, reason: `"${value}" is not supported, only ${values.join(', ')}` }];
  });

const danglingReferences = (properties: unknown, template: Template): Found[] =>
  referencesIn(properties)
    .filter((name) => !(name in template.Resources) && !(name in (template.Parameters ?? {})) && !isPseudoParameter(name))
    .map((name) => ({ reason: `it refers to "${name}", which the template does not have` }));

export type ResourceRules = { readonly properties: PropertyRules; readonly values?: Readonly<Record<string, readonly string[]>> };
type RulesOf = (type: string) => ResourceRules | undefined;

const foundIn = ({ Type, Properties = {} }: TemplateResource, template: Template, rulesOf: RulesOf): Found[] => {
  const rules = rulesOf(Type);
  if (!rules) return [{ reason: 'this resource type is not supported' }];
  return [
    ...unknownProperties(Properties, rules.properties, ''),
    ...unsupportedValues(Properties, rules.values ?? {}),
    ...unsupportedIntrinsics(Properties),
    ...danglingReferences(Properties, template),
  ];
};

/** Everything in the template that has no counterpart in the local cloud; empty when it can be provisioned. */
export const findingsIn = (service: string, template: Template, rulesOf: RulesOf): Finding[] =>
  Object.entries(template.Resources).flatMap(([logicalId, resource]) =>
    foundIn(resource, template, rulesOf).map((found) => ({ service, logicalId, type: resource.Type, ...found })),
  );

/** One line per finding, as shown to the author of the template. */
export const describeFindings = (findings: readonly Finding[]): string =>
  findings
    .map(
      ({ service, logicalId, type, property, reason }) =>
        `  ${service}: ${logicalId} (${type})${property ? `, ${property}` : ''}: ${reason}`,
    )
    .join('\n');
