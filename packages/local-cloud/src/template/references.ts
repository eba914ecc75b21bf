import { intrinsicIn } from './intrinsics';
import { isPseudoParameter } from './account';

const namesInSub = (argument: unknown): string[] => {
  const [text, variables] = Array.isArray(argument) ? argument : [argument, {}];
  const own = new Set(Object.keys((variables ?? {}) as object));
  const names = [...String(text).matchAll(/\$\{([^!}][^}]*)\}/g)].map(([, name]) => (name ?? '').trim());
  return [...names.filter((name) => !own.has(name)).map((name) => name.split('.')[0] ?? ''), ...referencesIn(variables)];
};

/** Logical ids and parameters that a value refers to by Ref, Fn::GetAtt or Fn::Sub. */
export const referencesIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  const [name, argument] = intrinsicIn(value) ?? [];
  if (name === 'Ref') return isPseudoParameter(String(argument)) ? [] : [String(argument)];
  if (name === 'Fn::GetAtt') return [String(Array.isArray(argument) ? argument[0] : String(argument).split('.')[0])];
  if (name === 'Fn::Sub') return namesInSub(argument).filter((found) => !isPseudoParameter(found));
  return Object.values(value).flatMap(referencesIn);
};
