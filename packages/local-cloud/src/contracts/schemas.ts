import { strictSchema } from '@ecom/contracts/strict';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Json } from './documents';

/** @returns what is wrong with a value, a sentence each; none when it has the shape. */
export type Judge = (value: unknown) => readonly string[];

/** ajv-formats is CommonJS: its default export may arrive wrapped. */
const withFormats = ((addFormats as unknown as { readonly default?: typeof addFormats }).default ?? addFormats) as unknown as (
  ajv: Ajv2020,
) => Ajv2020;

/** Compiles schemas of one document; `components` are what its references point into. Each is compiled at its first use. */
export const schemaCompiler = (document: Json) => {
  const components = document['components'] as Json | undefined;
  const ajv = withFormats(new Ajv2020({ strict: false, allErrors: true }));
  const strictSchemas = Object.fromEntries(
    Object.entries((components?.['schemas'] ?? {}) as Readonly<Record<string, Json>>).map(([name, schema]) => [name, strictSchema(schema)]),
  );
  const compile = (schema: Json, referred: Json | undefined): Judge => {
    const validate = ajv.compile({ ...schema, components: referred });
    return (value) => {
      validate(value);
      return (validate.errors ?? [])
        .filter(({ keyword }) => keyword !== 'if')
        .map(({ instancePath, message, params }) => `${instancePath || '/'} ${message ?? 'is wrong'}${factsOf(params)}`);
    };
  };
  return {
    /** For what somebody sends: nothing that the schema does not name. */
    strict: (schema: Json): Judge => compile(strictSchema(schema), { ...components, schemas: strictSchemas }),
    tolerant: (schema: Json): Judge => compile(schema, components),
  };
};

const told = ['additionalProperty', 'unevaluatedProperty', 'allowedValues', 'allowedValue'];

const factsOf = (params: Readonly<Record<string, unknown>>): string => {
  const facts = told.flatMap((name) => (name in params ? [JSON.stringify(params[name])] : []));
  return facts.length > 0 ? ` (${facts.join(', ')})` : '';
};

/** Makes something when it is asked for the first time. */
export const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};
