import type { Properties } from './properties';

export type { Policy, PolicyDocument, Properties, Statement } from './properties';

export type Resource = {
  readonly Type: string;
  readonly DeletionPolicy?: unknown;
  readonly UpdateReplacePolicy?: unknown;
  readonly Properties?: Properties;
};

export type Template = { readonly Resources: Readonly<Record<string, Resource>>; readonly Outputs?: Readonly<Record<string, unknown>> };

/** What the rules look at: the compiled templates of one service, and what its configs say about their routes. */
export type Compiled = {
  readonly service: string;
  /** Of `template`: a stage that lasts, whose name is in nothing by chance. */
  readonly stage: string;
  readonly template: Template;
  /** The same for stages that nobody keeps, by their names. */
  readonly temporary: Readonly<Record<string, Template>>;
  /** `POST /auth/sign-up` -> why anybody may call it. */
  readonly publicRoutes: Readonly<Record<string, string>>;
  readonly today: Date;
};

export type Rule = {
  readonly name: string;
  readonly why: string;
  /** @returns a sentence for each breach: it begins with the logical id of what breaks the rule, and says how to mend it. */
  readonly check: (compiled: Compiled) => readonly string[];
};

export type Found = { readonly id: string; readonly resource: Resource; readonly properties: Properties };

/** @returns every resource of these CloudFormation types. */
export const ofType = ({ template }: { readonly template: Template }, ...types: readonly string[]): readonly Found[] =>
  Object.entries(template.Resources)
    .filter(([, { Type }]) => types.includes(Type))
    .map(([id, resource]) => ({ id, resource, properties: resource.Properties ?? {} }));

type Intrinsic = {
  readonly Ref?: string;
  readonly 'Fn::GetAtt'?: string | readonly string[];
  readonly 'Fn::Sub'?: string | readonly [string, object];
  readonly 'Fn::Join'?: readonly [string, readonly unknown[]];
};

const intrinsic = (value: unknown): Intrinsic => (typeof value === 'object' && value !== null ? value : {}) as Intrinsic;

/** Callers are sent to a function's alias: rules speak of the function. */
const behindAlias = (id: string | undefined): string | undefined => id?.replace(/LiveAlias$/, 'LambdaFunction');

/** @returns the logical id that a `Ref` or `Fn::GetAtt` names; the function's, when it names a function's alias. */
export const target = (value: unknown): string | undefined => {
  const { Ref, 'Fn::GetAtt': attribute } = intrinsic(value);
  const path = typeof attribute === 'string' ? attribute.split('.') : attribute;

  return behindAlias(Ref ?? path?.[0]);
};

/** @returns the value as `Fn::Sub` would write it: references as `${Id}` and `${Id.Attribute}`. */
export const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  const { Ref, 'Fn::GetAtt': attribute, 'Fn::Sub': text, 'Fn::Join': join } = intrinsic(value);
  if (Ref !== undefined) return `\${${Ref}}`;
  if (attribute !== undefined) return `\${${[attribute].flat().join('.')}}`;
  if (join !== undefined) return join[1].map(textOf).join(join[0]);

  return text === undefined ? '' : ([text].flat()[0] as string);
};

/** @returns the value as a list: CloudFormation takes one thing or several in many places. */
export const listOf = <Item>(value: Item | readonly Item[] | undefined): readonly Item[] =>
  value === undefined ? [] : ([value].flat() as Item[]);
