import type { JsonObject } from './messages';

type Test = { readonly name?: string; readonly params?: Readonly<Record<string, unknown>> };

/** What yup's `describe()` gives. */
export type Description = {
  readonly type: string;
  readonly optional?: boolean;
  readonly oneOf?: readonly unknown[];
  readonly tests?: readonly Test[];
  readonly fields?: Readonly<Record<string, Description>>;
};

const keywordsOf = ({ name, params = {} }: Test, type: string): JsonObject => {
  const bound = type === 'number' ? { min: 'minimum', max: 'maximum' } : { min: 'minLength', max: 'maxLength' };
  if (name === 'min' || name === 'max') return { [bound[name]]: params[name] };
  if (name === 'integer') return { type: 'integer' };
  if (name === 'matches') return { pattern: (params['regex'] as RegExp).source };
  return {};
};

/** The JSON Schema of what a yup schema takes. Knows what the frames of clients use: objects, texts, numbers, truths. */
export const yupSchema = ({ type, tests = [], oneOf = [], fields }: Description): JsonObject => {
  const keywords = Object.assign({ type }, ...tests.map((test) => keywordsOf(test, type)), oneOf.length > 0 ? { enum: oneOf } : {});
  if (!fields) return keywords;
  const required = Object.entries(fields).filter(([, field]) => field.optional === false);
  return {
    ...keywords,
    ...(required.length > 0 && { required: required.map(([name]) => name) }),
    properties: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, yupSchema(field)])),
  };
};
