import type { Schema } from 'yup';
import type { JsonSchema } from './json-schema';

/** A rule of yup, as a schema keeps it. */
type Rule = { readonly name?: string; readonly params?: Readonly<Record<string, unknown>>; readonly message?: unknown };
type Convert = (schema: Schema, path: string) => JsonSchema;
type Keywords = (params: Readonly<Record<string, unknown>>) => JsonSchema;

class SchemaUnsayableError extends Error {
  override readonly name = 'SchemaUnsayableError';
}

const source = (regex: unknown): string => (regex as RegExp).source;

/** What yup's own rules are in JSON Schema, by the type they are of. Rules about casting say nothing of JSON. */
const keywords: Readonly<Record<string, Readonly<Record<string, Keywords>>>> = {
  string: {
    required: () => ({ minLength: 1 }),
    min: ({ min }) => ({ minLength: min }),
    max: ({ max }) => ({ maxLength: max }),
    length: ({ length }) => ({ minLength: length, maxLength: length }),
    matches: ({ regex }) => ({ pattern: source(regex) }),
    email: () => ({ format: 'email' }),
    url: () => ({ format: 'uri' }),
    uuid: () => ({ format: 'uuid' }),
  },
  number: {
    min: ({ min, more }) => (more === undefined ? { minimum: min } : { exclusiveMinimum: more }),
    max: ({ max, less }) => (less === undefined ? { maximum: max } : { exclusiveMaximum: less }),
    integer: () => ({ type: 'integer' }),
  },
  array: {
    min: ({ min }) => ({ minItems: min }),
    max: ({ max }) => ({ maxItems: max }),
    length: ({ length }) => ({ minItems: length, maxItems: length }),
  },
  object: { noUnknown: () => ({ additionalProperties: false }) },
  boolean: {},
};

/** Said by the type, by `enum` or by `required`. */
const saidElsewhere = ['typeError', 'nullable', 'optionality', 'required', 'oneOf'];

const rulesOf = (schema: Schema): readonly Rule[] =>
  (schema as unknown as { readonly tests: readonly { readonly OPTIONS?: Rule }[] }).tests.map(({ OPTIONS = {} }) => OPTIONS);

/** `${path} must not be blank` -> `Must not be blank.` */
const sentence = (message: string): string => {
  const words = message
    .replace('${path} ', '')
    .replace(/: \$\{\w+\}/, '')
    .trim();
  return `${words.charAt(0).toUpperCase()}${words.slice(1).replace(/\.$/, '')}.`;
};

const wordsOf = ({ name, message }: Rule, path: string): string => {
  if (typeof message === 'string' && !message.endsWith(' is invalid')) return sentence(message);
  throw new SchemaUnsayableError(
    `${path}: the rule "${name}" says nothing in words that a document could repeat: give it a message, .test('${name}', '\${path} must …', …).`,
  );
};

const isLower = (keyword: string): boolean => /^(min|exclusiveMin)/.test(keyword);

const tighter = (keyword: string, one: number, other: number): number => (isLower(keyword) ? Math.max(one, other) : Math.min(one, other));

/** All of them hold: of two bounds the tighter one, and of whatever else is said twice both. */
const together = (rules: readonly JsonSchema[]): JsonSchema => {
  const said: Record<string, unknown> = {};
  const again: JsonSchema[] = [];
  for (const [keyword, value] of rules.flatMap((rule) => Object.entries(rule))) {
    const known = said[keyword] ?? value;
    if (typeof known === 'number') said[keyword] = tighter(keyword, known, Number(value));
    else if (known === value) said[keyword] = value;
    else again.push({ [keyword]: value });
  }
  return again.length > 0 ? { ...said, allOf: again } : said;
};

const constraints = (schema: Schema, path: string): JsonSchema => {
  const known = keywords[schema.type] ?? {};
  const custom: string[] = [];
  const said: JsonSchema[] = [];
  for (const rule of rulesOf(schema)) {
    const say = known[rule.name ?? ''];
    if (say) said.push(say(rule.params ?? {}));
    else if (!saidElsewhere.includes(rule.name ?? '')) custom.push(wordsOf(rule, path));
  }
  return { ...together(said), ...(custom.length > 0 && { description: custom.join(' ') }) };
};

type Spec = { readonly optional: boolean; readonly nullable: boolean; readonly default?: unknown; readonly meta?: JsonSchema };
const specOf = (schema: Schema): Spec => schema.spec as unknown as Spec;

const choices = (schema: Schema): JsonSchema => {
  const { oneOf } = schema.describe() as { readonly oneOf: readonly unknown[] };
  return oneOf.length > 0 ? { enum: specOf(schema).nullable && !oneOf.includes(null) ? [...oneOf, null] : oneOf } : {};
};

const fieldsOf = (schema: Schema): Readonly<Record<string, Schema>> =>
  (schema as unknown as { readonly fields: Record<string, Schema> }).fields;

const object: Convert = (schema, path) => {
  const fields = Object.entries(fieldsOf(schema));
  const required = fields.filter(([, field]) => !specOf(field).optional).map(([name]) => name);
  return {
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(fields.map(([name, field]) => [name, jsonSchemaOf(field, `${path}.${name}`)])),
  };
};

const array: Convert = (schema, path) => {
  const { innerType } = schema as unknown as { readonly innerType?: Schema };
  return innerType ? { items: jsonSchemaOf(innerType, `${path}[]`) } : {};
};

const inside: Readonly<Record<string, Convert>> = { object, array };

const defaultOf = (schema: Schema): JsonSchema => {
  const value = schema.type === 'object' ? undefined : specOf(schema).default;
  return value === undefined ? {} : { default: value };
};

/**
 * Says a schema of yup in JSON Schema. What `meta` holds is taken as it is: it says what a rule of one's own cannot, e.g. `{ format: 'date-time' }`.
 * @param path where the schema stands, for the error
 * @throws SchemaUnsayableError for a type, or a rule without a message, that cannot be said
 */
export const jsonSchemaOf = (schema: Schema, path = 'schema'): JsonSchema => {
  if (!(schema.type in keywords)) throw new SchemaUnsayableError(`${path}: yup's "${schema.type}" has no counterpart in JSON Schema.`);
  const said: JsonSchema = { type: schema.type, ...constraints(schema, path), ...choices(schema), ...inside[schema.type]?.(schema, path) };
  const { nullable, meta } = specOf(schema);
  return { ...said, ...(nullable && { type: [said['type'], 'null'] }), ...defaultOf(schema), ...meta };
};
