import type { JsonObject } from '../../openapi/json-schema';

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A schema of a document, with what its references lead to. */
export type SchemaView = { readonly schema: JsonObject; readonly document: JsonObject };

const follow = (document: JsonObject, reference: string): JsonObject => {
  const found = reference
    .slice('#/'.length)
    .split('/')
    .reduce<unknown>((place, key) => (isObject(place) ? place[key.replaceAll('~1', '/').replaceAll('~0', '~')] : undefined), document);
  return isObject(found) ? found : {};
};

/** @returns what stands in the document, or what a reference there leads to. */
export const resolved = (value: unknown, document: JsonObject): JsonObject => {
  if (!isObject(value)) return {};
  const { $ref } = value;
  return typeof $ref === 'string' ? resolved(follow(document, $ref), document) : value;
};

export const viewOf = (value: unknown, document: JsonObject): SchemaView => ({ schema: resolved(value, document), document });

/** @returns the part of a schema under a keyword; undefined when it has none. */
export const partOf = ({ schema, document }: SchemaView, keyword: string): SchemaView | undefined =>
  isObject(schema[keyword]) ? viewOf(schema[keyword], document) : undefined;

/** @returns the parts under a keyword that holds a map of schemas. */
export const propertiesOf = ({ schema, document }: SchemaView): Readonly<Record<string, SchemaView>> => {
  const { properties } = schema;
  return isObject(properties) ? Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, viewOf(value, document)])) : {};
};

export const alternativesOf = ({ schema, document }: SchemaView): readonly SchemaView[] => {
  const { oneOf } = schema;
  return Array.isArray(oneOf) ? oneOf.map((value) => viewOf(value, document)) : [];
};

const every = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'];

/** @returns the types a value may have: all of them when the schema names none. */
export const typesOf = ({ schema: { type } }: SchemaView): readonly string[] => {
  if (type === undefined) return every;
  const types = Array.isArray(type) ? (type as readonly string[]) : [String(type)];
  return types.includes('number') ? [...types, 'integer'] : types;
};

/** @returns the values that are allowed; undefined when they are not listed. */
export const valuesOf = ({ schema }: SchemaView): readonly unknown[] | undefined => {
  if ('const' in schema) return [schema['const']];
  return Array.isArray(schema['enum']) ? schema['enum'] : undefined;
};

export const requiredIn = ({ schema: { required } }: SchemaView): readonly string[] => (Array.isArray(required) ? required : []);

export const missingFrom = <T>(before: readonly T[], after: readonly T[]): readonly T[] => before.filter((item) => !after.includes(item));
