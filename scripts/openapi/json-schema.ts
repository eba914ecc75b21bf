/** A JSON Schema of draft 2020-12, as far as documents need it. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** Anything that is made of JSON. */
export type JsonObject = Readonly<Record<string, unknown>>;
