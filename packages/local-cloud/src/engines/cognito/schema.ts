import { callOf, type Override } from './edge';

/** An attribute of a pool's `Schema`. */
export type SchemaAttribute = {
  readonly Name: string;
  readonly Required?: boolean;
  readonly Mutable?: boolean;
  readonly AttributeDataType?: string;
};

/** The attributes of a pool: the standard ones as its template changes them, and its own, which Cognito prefixes with `custom:`. */
export const mergedSchema = (standard: readonly SchemaAttribute[], declared: readonly SchemaAttribute[]): readonly SchemaAttribute[] => {
  const attributes = new Map(standard.map((attribute) => [attribute.Name, attribute]));
  for (const attribute of declared) {
    const name = attributes.has(attribute.Name) ? attribute.Name : `custom:${attribute.Name}`;
    attributes.set(name, { AttributeDataType: 'String', Mutable: true, ...attributes.get(name), ...attribute, Name: name });
  }
  return [...attributes.values()];
};

/** Refuses a sign-up that lacks an attribute the pool requires. */
export const obeyingSchema: Override = (edge, original) => async (context, request) => {
  const { pool } = await callOf(edge, context, request);
  const schema = (pool.options['SchemaAttributes'] ?? []) as readonly SchemaAttribute[];
  const given = new Set(((request['UserAttributes'] ?? []) as readonly { Name: string }[]).map(({ Name }) => Name));
  if (((pool.options['UsernameAttributes'] ?? []) as readonly string[]).includes('email')) given.add('email');
  const missing = schema.find(({ Name, Required }) => Required && Name !== 'sub' && !given.has(Name));
  if (missing) {
    throw edge.refuse('InvalidParameterException', `Attributes did not conform to the schema: ${missing.Name}: The attribute is required`);
  }
  return original(context, request);
};
