import jsonata from 'jsonata';
import type { Json, JsonObject } from './definition';
import { StateFailure } from './failure';

/** What JSONata of a state can reach: `$states` and the variables, as `$name`. */
export type ExpressionScope = { readonly states: JsonObject; readonly variables: JsonObject };

const wrapped = /^\{%([\s\S]*)%\}$/;

const compiled = new Map<string, jsonata.Expression>();

/** Functions that Step Functions adds to JSONata (guide, "JSONata functions provided by Step Functions"). */
const addFunctions = (expression: jsonata.Expression): jsonata.Expression => {
  expression.registerFunction('uuid', () => crypto.randomUUID());
  expression.registerFunction('parse', (text: string) => JSON.parse(text) as Json);
  return expression;
};

const compile = (text: string): jsonata.Expression => {
  const known = compiled.get(text);
  if (known) return known;
  const made = addFunctions(jsonata(text));
  compiled.set(text, made);
  return made;
};

/** @returns the error of a string that is JSONata and does not parse; undefined when all is well. */
export const syntaxError = (value: string): string | undefined => {
  const source = wrapped.exec(value)?.[1];
  if (source === undefined) return undefined;
  try {
    compile(source);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
};

const failed = (source: string, cause: string): StateFailure =>
  new StateFailure('States.QueryEvaluationError', `The JSONata expression '${source.trim()}' ${cause}`);

/** JSONata marks its arrays; plain JSON has no such marks. */
const plain = (value: Json): Json => (value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as Json));

const evaluateExpression = async (source: string, { states, variables }: ExpressionScope): Promise<Json> => {
  const result = await compile(source)
    .evaluate(undefined, { states, ...variables })
    .catch((error: unknown) => {
      throw failed(source, `failed: ${(error as Error).message}`);
    });
  if (result === undefined) throw failed(source, 'evaluated to nothing.');
  return plain(result);
};

/**
 * A value of a JSONata state: strings between `{%` and `%}` are evaluated, wherever they stand; all else is taken as it is.
 * @throws StateFailure States.QueryEvaluationError when an expression fails or gives nothing
 */
export const evaluate = async (value: Json, scope: ExpressionScope): Promise<Json> => {
  if (typeof value === 'string') {
    const source = wrapped.exec(value)?.[1];
    return source === undefined ? value : evaluateExpression(source, scope);
  }
  if (Array.isArray(value)) return Promise.all(value.map((item: Json) => evaluate(item, scope)));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value as JsonObject).map(async ([key, inner]) => [key, await evaluate(inner, scope)] as const);
  return Object.fromEntries(await Promise.all(entries));
};
