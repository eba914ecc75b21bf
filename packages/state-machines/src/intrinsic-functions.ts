import { createHash, randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Json } from './definition';
import { StateFailure } from './failure';

/** Names and limits as in the Step Functions guide, "Intrinsic functions for JSONPath states". */
type Intrinsic = (...values: readonly Json[]) => Json;

const MAX_RANGE = 1000;
const MAX_TEXT = 10_000;

const fail = (cause: string): never => {
  throw new StateFailure('States.IntrinsicFailure', cause);
};

const text = (value: Json): string => (typeof value === 'string' ? value : fail(`A string was expected, not ${JSON.stringify(value)}.`));
const list = (value: Json): readonly Json[] =>
  Array.isArray(value) ? value : fail(`An array was expected, not ${JSON.stringify(value)}.`);
const whole = (value: Json): number =>
  typeof value === 'number' ? Math.round(value) : fail(`A number was expected, not ${JSON.stringify(value)}.`);
const bounded = (value: Json): string => (text(value).length <= MAX_TEXT ? text(value) : fail(`A text may have ${MAX_TEXT} characters.`));

const format: Intrinsic = (template, ...values) => {
  let next = 0;
  const filled = text(template).replaceAll(/\{\}/g, () => {
    if (next >= values.length) fail(`'${text(template)}' has more places than values.`);
    const value = values[next++];
    return typeof value === 'string' ? value : JSON.stringify(value);
  });
  return next === values.length ? filled : fail(`'${text(template)}' has fewer places than values.`);
};

const range: Intrinsic = (first, last, step) => {
  const [from, to, by] = [whole(first), whole(last), whole(step)];
  if (by === 0) fail('The step of a range may not be 0.');
  const count = Math.floor((to - from) / by) + 1;
  if (count > MAX_RANGE) fail(`A range may have ${MAX_RANGE} items.`);
  return Array.from({ length: Math.max(count, 0) }, (_, index) => from + index * by);
};

const partition: Intrinsic = (values, size) => {
  const each = whole(size);
  if (each < 1) fail('The size of a part must be positive.');
  const all = list(values);
  return Array.from({ length: Math.ceil(all.length / each) }, (_, index) => all.slice(index * each, (index + 1) * each));
};

const unique: Intrinsic = (values) =>
  list(values).filter((value, index, all) => all.findIndex((other) => isDeepStrictEqual(other, value)) === index);

const merge: Intrinsic = (one, other, deep) => {
  if (deep !== false) fail('States.JsonMerge merges shallowly only: its third argument must be false.');
  return { ...(one as object), ...(other as object) };
};

const parse: Intrinsic = (value) => {
  try {
    return JSON.parse(text(value)) as Json;
  } catch {
    return fail('The text is not JSON.');
  }
};

const hashes: Readonly<Record<string, string>> = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
};

const hash: Intrinsic = (value, algorithm) =>
  createHash(hashes[text(algorithm)] ?? fail(`There is no hash ${text(algorithm)}.`))
    .update(typeof value === 'string' ? bounded(value) : JSON.stringify(value))
    .digest('hex');

/** A seeded generator gives the same number for the same seed (mulberry32). */
const seeded = (seed: number): number => {
  const mixed = (seed + 0x6d2b79f5) | 0;
  const once = Math.imul(mixed ^ (mixed >>> 15), 1 | mixed);
  const twice = (once + Math.imul(once ^ (once >>> 7), 61 | once)) ^ once;
  return ((twice ^ (twice >>> 14)) >>> 0) / 2 ** 32;
};

const random: Intrinsic = (from, to, seed) => {
  const fraction = seed === undefined ? Math.random() : seeded(whole(seed));
  return whole(from) + Math.floor(fraction * (whole(to) - whole(from)));
};

const split: Intrinsic = (value, separators) => {
  const characters = text(separators).replaceAll(/[\\\]^-]/g, '\\$&');
  return text(value)
    .split(new RegExp(`[${characters}]`))
    .filter((part) => part !== '');
};

export const intrinsicFunctions: Readonly<Record<string, Intrinsic>> = {
  Array: (...values) => values,
  ArrayContains: (values, wanted) => list(values).some((value) => isDeepStrictEqual(value, wanted)),
  ArrayGetItem: (values, index) => list(values)[whole(index)] ?? fail(`There is no item ${whole(index)}.`),
  ArrayLength: (values) => list(values).length,
  ArrayPartition: partition,
  ArrayRange: range,
  ArrayUnique: unique,
  Base64Decode: (value) => Buffer.from(bounded(value), 'base64').toString('utf8'),
  Base64Encode: (value) => Buffer.from(bounded(value)).toString('base64'),
  Format: format,
  Hash: hash,
  JsonMerge: merge,
  JsonToString: (value) => JSON.stringify(value),
  MathAdd: (one, other) => whole(one) + whole(other),
  MathRandom: random,
  StringSplit: split,
  StringToJson: parse,
  UUID: () => randomUUID(),
};
