import type { JsonObject, JsonSchema } from './json-schema';

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

class TitleTakenError extends Error {
  override readonly name = 'TitleTakenError';
}

/** The named schemas of one document. */
export const namedSchemas = () => {
  const named = new Map<string, JsonSchema>();

  const keep = (title: string, schema: JsonSchema): JsonSchema => {
    const known = named.get(title);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(schema))
      throw new TitleTakenError(
        `Two schemas have the title "${title}" and are not the same: a client could not tell their types apart. Rename one.`,
      );
    named.set(title, schema);
    return { $ref: `#/components/schemas/${title}` };
  };

  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (!isObject(value)) return value;
    const { title, ...rest } = value;
    const walked = Object.fromEntries(Object.entries(rest).map(([keyword, inner]) => [keyword, walk(inner)]));
    // A property may be called "title" too: its value is a schema, not text.
    if (typeof title === 'string') return keep(title, walked);
    return title === undefined ? walked : { title: walk(title), ...walked };
  };

  return {
    /** @returns the schema with a reference in place of each part that has a title, itself included. */
    reference: (schema: JsonSchema): JsonSchema => walk(schema) as JsonSchema,
    all: (): Readonly<Record<string, JsonSchema>> => Object.fromEntries([...named].toSorted(([one], [other]) => (one < other ? -1 : 1))),
  };
};

export type NamedSchemas = ReturnType<typeof namedSchemas>;
