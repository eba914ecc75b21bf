import { inside, type Json } from '../documents';

/** One property of a schema: its path, what it is, and whether it is always there. */
export type Row = { readonly path: string; readonly kind: string; readonly required: boolean; readonly description: string };

const kindOf = (schema: Json): string => {
  if ('const' in schema) return JSON.stringify(schema['const']);
  if (Array.isArray(schema['enum'])) return schema['enum'].map((value) => JSON.stringify(value)).join(' | ');
  const bounds = ['format', 'pattern', 'minimum', 'maximum'].flatMap((name) => (name in schema ? [`${name} ${String(schema[name])}`] : []));
  return [[schema['type'] ?? 'any'].flat().join(' | '), ...bounds].join(', ');
};

/** @returns the properties of an object schema and of the objects inside, in their order. */
export const schemaRows = (schema: Json, prefix = ''): readonly Row[] => {
  const required = (schema['required'] ?? []) as readonly string[];
  return Object.entries(inside(schema, 'properties')).flatMap(([name, value]) => {
    const property = value as Json;
    const path = `${prefix}${name}`;
    const row = { path, kind: kindOf(property), required: required.includes(name), description: String(property['description'] ?? '') };
    const items = inside(property, 'items');
    return [row, ...schemaRows(property, `${path}.`), ...schemaRows(items, `${path}[].`)];
  });
};
