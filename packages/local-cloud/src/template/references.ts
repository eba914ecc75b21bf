import { isPseudoParameter } from './account';
import { intrinsicIn } from './intrinsics';

const namesInSub = (argument: unknown): string[] => {
  const [text, variables] = Array.isArray(argument) ? argument : [argument, {}];
  const own = new Set(Object.keys((variables ?? {}) as object));
  const names = [...String(text).matchAll(/\$\{([^!}][^}]*)\}/g)].map(([, name]) => (name ?? '').trim());
  return [...names.filter((name) => !own.has(name)).map((name) => name.split('.')[0] ?? ''), ...referencesIn(variables)];
};

const namesInGetAtt = (argument: unknown): string[] => [String(Array.isArray(argument) ? argument[0] : String(argument).split('.')[0])];

const namesIn: Readonly<Record<string, (argument: unknown) => string[]>> = {
  Ref: (argument) => [String(argument)],
  'Fn::GetAtt': namesInGetAtt,
  'Fn::Sub': namesInSub,
};

/** Logical ids and parameters that a value refers to by Ref, Fn::GetAtt or Fn::Sub. */
export const referencesIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const [name, argument] = intrinsicIn(value) ?? [];
  const named = name === undefined ? undefined : namesIn[name];
  return named ? named(argument).filter((found) => !isPseudoParameter(found)) : Object.values(value).flatMap(referencesIn);
};
