import { aliasOf, type Resource, type Template, versionedFunctions } from './template';

/** The name of the alias, in every stage that has one. */
export const LIVE = 'live';

type Aliases = ReadonlyMap<string, string>;

/** They name the function and its alias in two properties. */
const qualifiedApart = new Set(['AWS::Lambda::EventInvokeConfig', 'AWS::Lambda::Url']);
/** They take a name or an ARN in one property, so that even a `Ref` to the function has to become the alias. */
const callers = new Set(['AWS::Lambda::Permission', 'AWS::Lambda::EventSourceMapping']);

const functionArn = (aliases: Aliases, value: object): string | undefined => {
  const attribute = (value as { readonly 'Fn::GetAtt'?: string | readonly string[] })['Fn::GetAtt'];
  const [id = '', name] = typeof attribute === 'string' ? attribute.split('.') : (attribute ?? []);

  return name === 'Arn' ? aliases.get(id) : undefined;
};

const inText = (aliases: Aliases, text: string): string =>
  text.replaceAll(/\$\{(\w+)\.Arn\}/g, (written, id: string) => (aliases.has(id) ? `\${${aliases.get(id)}}` : written));

const substituted = (aliases: Aliases, value: unknown): unknown => {
  if (typeof value === 'string') return inText(aliases, value);

  return Array.isArray(value) ? [inText(aliases, String(value[0])), ...value.slice(1).map((rest) => throughAlias(aliases, rest))] : value;
};

/** The ARN of a function, wherever it is written, becomes that of its alias: what a `Ref` to an alias gives. */
const throughAlias = (aliases: Aliases, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((item) => throughAlias(aliases, item));
  if (typeof value !== 'object' || value === null) return value;
  const alias = functionArn(aliases, value);
  if (alias !== undefined) return { Ref: alias };

  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'Fn::Sub' ? substituted(aliases, inner) : throughAlias(aliases, inner)]),
  );
};

const named = (aliases: Aliases, value: unknown): string | undefined =>
  aliases.get((value as { readonly Ref?: string } | undefined)?.Ref ?? '');

const calling = (aliases: Aliases, resource: Resource): Resource => {
  const alias = named(aliases, resource.Properties?.['FunctionName']);

  return alias === undefined ? resource : { ...resource, Properties: { ...resource.Properties, FunctionName: { Ref: alias } } };
};

const qualified = (aliases: Aliases, resource: Resource): Resource => {
  const { FunctionName, TargetFunctionArn } = resource.Properties ?? {};
  const written = TargetFunctionArn ?? FunctionName;
  const alias = named(aliases, written) ?? functionArn(aliases, (written ?? {}) as object);

  return alias === undefined
    ? resource
    : { ...resource, Properties: { ...resource.Properties, Qualifier: LIVE }, DependsOn: [resource.DependsOn ?? [], alias].flat() };
};

const rewritten = (aliases: Aliases, resource: Resource): Resource => {
  if (qualifiedApart.has(resource.Type)) return qualified(aliases, resource);
  const through = throughAlias(aliases, resource) as Resource;

  return callers.has(resource.Type) ? calling(aliases, through) : through;
};

/**
 * Gives every function an alias `live` on the version of this deployment, and sends everybody there: routes, authorizers, event sources,
 * rules, permissions, triggers, and the outputs that other stacks call.
 */
export const withAliases = (template: Template): Template => {
  const functions = versionedFunctions(template);
  const aliases: Aliases = new Map(functions.map(({ id }) => [id, aliasOf(id)]));
  const resources = Object.entries(template.Resources).map(([id, resource]) => [id, rewritten(aliases, resource)] as const);
  const added = functions.map(({ id, versionId }) => [
    aliasOf(id),
    {
      Type: 'AWS::Lambda::Alias',
      Properties: { FunctionName: { Ref: id }, FunctionVersion: { 'Fn::GetAtt': [versionId, 'Version'] }, Name: LIVE },
    },
  ]);

  return {
    ...template,
    Resources: Object.fromEntries([...resources, ...added]),
    ...(template.Outputs && { Outputs: throughAlias(aliases, template.Outputs) as NonNullable<Template['Outputs']> }),
  };
};
