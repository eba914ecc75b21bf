type Schema = Readonly<Record<string, unknown>>;

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keywords that hold one schema, and those that hold several under names. Branches stay as they are: the object around them closes. */
const single = ['items', 'additionalProperties'];
const named = ['properties', '$defs'];

const inside = (schema: Schema): Schema =>
  Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => {
      if (single.includes(keyword) && isSchema(value)) return [keyword, strictSchema(value)];
      if (named.includes(keyword) && isSchema(value))
        return [
          keyword,
          Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, isSchema(inner) ? strictSchema(inner) : inner])),
        ];
      return [keyword, value];
    }),
  );

/** The schema as the side that sends is held to it: nothing that it does not name. Whoever receives tolerates more. For JSON Schema 2020-12. */
export const strictSchema = (schema: Schema): Schema => {
  const open = isSchema(schema['properties']) && schema['additionalProperties'] === undefined;

  return { ...inside(schema), ...(open && { unevaluatedProperties: false }) };
};
