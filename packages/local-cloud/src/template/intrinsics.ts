import { LocalCloudError } from '../errors';

/** Where names inside a template get their values from. */
export type Scope = {
  readonly ref: (name: string) => unknown;
  readonly attribute: (logicalId: string, attribute: string) => unknown;
  readonly condition: (name: string) => boolean;
  readonly mapping: (map: string, key: string, name: string) => unknown;
  /** Last word on each computed string, e.g. to point an AWS address at this machine. */
  readonly rewrite: (text: string) => string;
};

type Intrinsic = (argument: unknown, scope: Scope) => unknown;

const unresolved = (message: string) => new LocalCloudError('TEMPLATE_UNRESOLVED', message);
const list = (name: string, value: unknown): unknown[] => {
  if (!Array.isArray(value)) throw unresolved(`${name} needs a list.`);
  return value;
};
const resolvedList = (name: string, value: unknown, scope: Scope): unknown[] => {
  const items = resolve(value, scope);
  return list(name, items);
};

const getAtt: Intrinsic = (argument, scope) => {
  const [logicalId = '', ...attribute] = typeof argument === 'string' ? argument.split('.') : list('Fn::GetAtt', argument).map(String);
  return scope.attribute(logicalId, attribute.join('.'));
};

const sub: Intrinsic = (argument, scope) => {
  const [text, variables] = typeof argument === 'string' ? [argument, {}] : list('Fn::Sub', argument);
  const own = (resolve(variables, scope) ?? {}) as Readonly<Record<string, unknown>>;
  return String(text).replaceAll(/\$\{(!?)([^}]+)\}/g, (_match, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    const key = name.trim();
    if (key in own) return String(own[key]);
    return String(key.includes('.') ? getAtt(key, scope) : scope.ref(key));
  });
};

const select: Intrinsic = (argument, scope) => {
  const [index, items] = resolvedList('Fn::Select', argument, scope);
  const chosen = list('Fn::Select', items)[Number(index)];
  if (chosen === undefined) throw unresolved(`Fn::Select has no item ${index}.`);
  return chosen;
};

const branch: Intrinsic = (argument, scope) => {
  const [condition, whenTrue, whenFalse] = list('Fn::If', argument);
  return resolve(scope.condition(String(condition)) ? whenTrue : whenFalse, scope);
};

const intrinsics: Readonly<Record<string, Intrinsic>> = {
  Ref: (name, scope) => scope.ref(String(name)),
  Condition: (name, scope) => scope.condition(String(name)),
  'Fn::GetAtt': getAtt,
  'Fn::Sub': sub,
  'Fn::Join': (argument, scope) => {
    const [delimiter, items] = resolvedList('Fn::Join', argument, scope);
    return list('Fn::Join', items).join(String(delimiter));
  },
  'Fn::Split': (argument, scope) => {
    const [delimiter, text] = resolvedList('Fn::Split', argument, scope);
    return String(text).split(String(delimiter));
  },
  'Fn::Select': select,
  'Fn::If': branch,
  'Fn::Equals': (argument, scope) => {
    const [left, right] = resolvedList('Fn::Equals', argument, scope);
    return left === right;
  },
  'Fn::And': (argument, scope) => list('Fn::And', argument).every((item) => resolve(item, scope) === true),
  'Fn::Or': (argument, scope) => list('Fn::Or', argument).some((item) => resolve(item, scope) === true),
  'Fn::Not': (argument, scope) => resolvedList('Fn::Not', argument, scope)[0] !== true,
  'Fn::FindInMap': (argument, scope) => {
    const [map, key, name] = resolvedList('Fn::FindInMap', argument, scope).map(String);
    return scope.mapping(map ?? '', key ?? '', name ?? '');
  },
  'Fn::Base64': (argument, scope) => Buffer.from(String(resolve(argument, scope))).toString('base64'),
  'Fn::GetAZs': () => ['us-east-1a', 'us-east-1b', 'us-east-1c'],
};

/** The single intrinsic function a value consists of, if it is one: `['Fn::Sub', 'text']`. */
export const intrinsicIn = (value: unknown): readonly [name: string, argument: unknown] | undefined => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const [entry, ...others] = Object.entries(value);
  if (!entry || others.length > 0) return undefined;
  return entry[0] === 'Ref' || entry[0].startsWith('Fn::') ? entry : undefined;
};

export const isSupportedIntrinsic = (name: string): boolean => name in intrinsics;

const isCondition = (value: object): value is { Condition: string } =>
  Object.keys(value).length === 1 && typeof (value as { Condition?: unknown }).Condition === 'string';

/** The value with every intrinsic function computed; properties that come to `AWS::NoValue` are left out. */
export const resolve = (value: unknown, scope: Scope): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => resolve(item, scope)).filter((item) => item !== undefined);
  const [name, argument] = intrinsicIn(value) ?? (isCondition(value) ? ['Condition', value.Condition] : []);
  if (name === undefined) {
    const entries = Object.entries(value).map(([key, item]) => [key, resolve(item, scope)] as const);
    return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
  }
  const compute = intrinsics[name];
  if (!compute) throw unresolved(`${name} is not supported by the local cloud.`);
  const result = compute(argument, scope);
  return typeof result === 'string' ? scope.rewrite(result) : result;
};
