import type { Resource, Template } from '../canary/template';

export type Properties = Readonly<Record<string, unknown>>;
export type Found = { readonly id: string; readonly properties: Properties };

/** @returns every resource of this CloudFormation type. */
export const ofType = ({ Resources }: Template, type: string): readonly Found[] =>
  Object.entries(Resources)
    .filter(([, resource]) => resource.Type === type)
    .map(([id, { Properties = {} }]) => ({ id, properties: Properties }));

type Intrinsic = { readonly Ref?: string; readonly 'Fn::GetAtt'?: string | readonly string[] };

/** Where callers go through an alias, its function is meant. */
const functionBehind = (id: string): string => id.replace(/LiveAlias$/, 'LambdaFunction');

/** @returns the logical id that a `Ref` or `Fn::GetAtt` names. */
export const target = (value: unknown): string | undefined => {
  const { Ref, 'Fn::GetAtt': attribute } = (typeof value === 'object' && value !== null ? value : {}) as Intrinsic;

  const id = Ref ?? (typeof attribute === 'string' ? attribute.split('.') : attribute)?.[0];

  return id && functionBehind(id);
};

/** @returns every logical id that is named anywhere inside of a value, in text as well. */
export const namedIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [...value.matchAll(/\$\{(\w+)[.}]/g)].map(([, id = '']) => functionBehind(id));
  if (typeof value !== 'object' || value === null) return [];
  const own = target(value);

  return own === undefined ? Object.values(value).flatMap(namedIn) : [own];
};

const deadLetterKeys = new Set(['deadLetterTargetArn', 'DeadLetterConfig', 'OnFailure']);

const deadLettersIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];

  return Object.entries(value).flatMap(([key, child]) => (deadLetterKeys.has(key) ? namedIn(child) : deadLettersIn(child)));
};

/** @returns the queues that something failed ends in. */
export const deadLetterQueues = (template: Template): readonly Found[] => {
  const ends = new Set(Object.values(template.Resources).flatMap((resource: Resource) => deadLettersIn(resource.Properties)));

  return ofType(template, 'AWS::SQS::Queue').filter(({ id }) => ends.has(id));
};

/** @returns the queues that somebody works on. */
export const workQueues = (template: Template): readonly Found[] => {
  const ends = new Set(deadLetterQueues(template).map(({ id }) => id));

  return ofType(template, 'AWS::SQS::Queue').filter(({ id }) => !ends.has(id));
};

/** @returns the functions that read a stream, each once. */
export const streamReaders = (template: Template): readonly string[] => [
  ...new Set(
    ofType(template, 'AWS::Lambda::EventSourceMapping')
      .filter(({ properties }) => properties['StartingPosition'] !== undefined)
      .flatMap(({ properties }) => target(properties['FunctionName']) ?? []),
  ),
];

/** @returns the service's own functions; helpers of the framework have no place in numbers. */
export const ownFunctions = (template: Template): readonly Found[] =>
  ofType(template, 'AWS::Lambda::Function').filter(({ id }) => id.endsWith('LambdaFunction'));

/** `ClosingDlq` becomes `closing-dlq`. */
export const kebab = (id: string): string => id.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();

/** `PushActivityLambdaFunction` becomes `push-activity`. */
export const functionWords = (id: string): string => kebab(id.replace(/LambdaFunction$/, ''));
