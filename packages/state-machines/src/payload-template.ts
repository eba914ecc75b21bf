import type { Json, JsonObject } from './definition';
import { StateFailure } from './failure';
import { type Argument, parseCall } from './intrinsic-call';
import { intrinsicFunctions } from './intrinsic-functions';
import { readPath } from './paths';

/** What paths of a template can reach: `$` is the input, `$$` the context object. */
export type PathScope = { readonly input: Json; readonly context: Json };

/** The value of `$…`, `$$…` or a call of an intrinsic function. */
export const evaluatePath = (expression: string, scope: PathScope): Json => {
  if (expression.startsWith('$$')) return readPath(scope.context, expression.slice(1));
  if (expression.startsWith('$')) return readPath(scope.input, expression);
  return evaluateArgument(parseCall(expression), scope);
};

const evaluateArgument = (argument: Argument, scope: PathScope): Json => {
  if ('literal' in argument) return argument.literal;
  if ('path' in argument) return evaluatePath(argument.path, scope);
  const intrinsic = intrinsicFunctions[argument.call];
  if (!intrinsic) throw new StateFailure('States.Runtime', `There is no intrinsic function States.${argument.call}.`);
  return intrinsic(...argument.arguments.map((inner) => evaluateArgument(inner, scope)));
};

const DYNAMIC = '.$';

const field = ([key, value]: [string, Json], scope: PathScope): [string, Json] => {
  if (!key.endsWith(DYNAMIC)) return [key, fillTemplate(value, scope)];
  if (typeof value !== 'string') throw new StateFailure('States.Runtime', `The field ${key} of a payload template must be a path.`);
  return [key.slice(0, -DYNAMIC.length), evaluatePath(value, scope)];
};

/** A payload template of a JSONPath state: fields that end in `.$` take their value from a path or an intrinsic function. */
export const fillTemplate = (template: Json, scope: PathScope): Json => {
  if (Array.isArray(template)) return template.map((item: Json) => fillTemplate(item, scope));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(Object.entries(template as JsonObject).map((entry) => field(entry, scope)));
};
