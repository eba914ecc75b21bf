import type { Properties } from './handler';

/** Readers of resolved properties; CloudFormation takes numbers and booleans as text too. */
export const textIn = (properties: Properties, name: string): string | undefined =>
  properties[name] === undefined ? undefined : String(properties[name]);

export const numberIn = (properties: Properties, name: string): number | undefined =>
  properties[name] === undefined ? undefined : Number(properties[name]);

export const flagIn = (properties: Properties, name: string): boolean => String(properties[name]) === 'true';

export const recordIn = (properties: Properties, name: string): Properties => (properties[name] ?? {}) as Properties;

export const listIn = <T = Properties>(properties: Properties, name: string): readonly T[] => (properties[name] ?? []) as readonly T[];

/** JSON documents may be written as an object or as text. */
export const jsonIn = (properties: Properties, name: string): Properties | undefined => {
  const value = properties[name];
  return typeof value === 'string' ? (JSON.parse(value) as Properties) : (value as Properties | undefined);
};

/** `{ [key]: value }` when there is a value, for optional properties of exact types. */
export const optional = <K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: T };
