import { JSONPath } from 'jsonpath-plus';
import type { Json, JsonObject } from './definition';
import { StateFailure } from './failure';

type Step = string | number;

const token = /^(?:\.([A-Za-z_$][\w$-]*)|\['((?:[^'\\]|\\.)*)'\]|\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\])/;

/** The steps of a reference path (`$.order.items[0].sku`), which names exactly one node; undefined for any other JSONPath. */
export const referenceSteps = (path: string): readonly Step[] | undefined => {
  if (!path.startsWith('$')) return undefined;
  const steps: Step[] = [];
  for (let rest = path.slice(1); rest !== ''; ) {
    const match = token.exec(rest);
    if (!match) return undefined;
    const [whole, name, single, double, index] = match;
    steps.push(index === undefined ? ((name ?? single ?? double) as string) : Number(index));
    rest = rest.slice(whole.length);
  }
  return steps;
};

const missing = (path: string): StateFailure =>
  new StateFailure('States.ParameterPathFailure', `The JSONPath '${path}' could not be found in the input.`);

const isContainer = (value: Json): value is Readonly<Record<Step, Json>> => typeof value === 'object' && value !== null;

const follow = (value: Json, path: string, steps: readonly Step[]): Json =>
  steps.reduce<Json>((node, step) => {
    if (!isContainer(node) || !Object.hasOwn(node, step)) throw missing(path);
    return node[step];
  }, value);

/** Whether a reference path leads to a node that is there. */
export const isPresent = (value: Json, path: string): boolean => {
  try {
    readPath(value, path);
    return true;
  } catch {
    return false;
  }
};

/**
 * The node a reference path names, or the list of those that any other JSONPath selects.
 * @throws StateFailure States.ParameterPathFailure when a reference path leads nowhere
 */
export const readPath = (value: Json, path: string): Json => {
  const steps = referenceSteps(path);
  if (steps) return follow(value, path, steps);
  return JSONPath({ path, json: value as object, wrap: true, eval: 'safe' }) as Json;
};

const unfit = (path: string): StateFailure =>
  new StateFailure('States.ResultPathMatchFailure', `The result cannot be put at '${path}': its parent is not an object.`);

type Writing = { readonly result: Json; readonly path: string };

const put = (node: Json, steps: readonly Step[], writing: Writing): Json => {
  const [step, ...rest] = steps;
  if (step === undefined) return writing.result;
  if (typeof step === 'number') {
    if (!Array.isArray(node) || step >= node.length) throw unfit(writing.path);
    return node.map((item: Json, index) => (index === step ? put(item, rest, writing) : item));
  }
  if (node !== undefined && (!isContainer(node) || Array.isArray(node))) throw unfit(writing.path);
  const object = (node ?? {}) as JsonObject;
  return { ...object, [step]: put(object[step], rest, writing) };
};

/**
 * The input with the result at a reference path; parents that are missing are made.
 * @throws StateFailure States.ResultPathMatchFailure when something that is no object stands in the way
 */
export const writePath = (input: Json, path: string, result: Json): Json => {
  const steps = referenceSteps(path);
  if (!steps) throw new StateFailure('States.Runtime', `'${path}' is no reference path.`);
  return put(input, steps, { result, path });
};
