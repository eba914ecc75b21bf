import { type Described, type DescribedService, type Template, type ThingId, thingId } from './template';

/** @returns the things that a value of a template names, in this service or, through a wire, in another. */
export type References = (value: unknown) => readonly ThingId[];

const inSub = /\$\{([A-Za-z0-9]+)(?:\.[\w.]+)?\}/g;

const attributeOf = (value: unknown): string => String(Array.isArray(value) ? value[0] : value).split('.')[0] ?? '';

const subbed = (value: unknown): readonly string[] =>
  [...String(Array.isArray(value) ? value[0] : value).matchAll(inSub)].map(([, name = '']) => name);

/** The logical ids and the literal texts of a value, whatever functions it is wrapped in. */
const partsOf = (value: unknown): { readonly ids: readonly string[]; readonly literals: readonly string[] } => {
  if (typeof value === 'string') return { ids: [], literals: [value] };
  if (typeof value !== 'object' || value === null) return { ids: [], literals: [] };
  const parts = Object.entries(value).map(([key, inner]) => {
    if (key === 'Ref') return { ids: [String(inner)], literals: [] };
    if (key === 'Fn::GetAtt') return { ids: [attributeOf(inner)], literals: [] };
    const found = partsOf(inner);
    return key === 'Fn::Sub' ? { ...found, ids: [...subbed(inner), ...found.ids] } : found;
  });
  return { ids: parts.flatMap(({ ids }) => ids), literals: parts.flatMap(({ literals }) => literals) };
};

/** An alias or a version of a function stands for the function. */
const behind = (template: Template, id: string): readonly string[] => {
  const resource = template.Resources[id];
  if (!resource || !/^AWS::Lambda::(Alias|Version)$/.test(resource.Type)) return resource ? [id] : [];
  return partsOf(resource.Properties?.['FunctionName']).ids.flatMap((name) => behind(template, name));
};

const ownIds = (service: string, template: Template, value: unknown): readonly ThingId[] =>
  partsOf(value).ids.flatMap((id) => behind(template, id).map((own) => thingId(service, own)));

/** The longest text wins: the name of a bus may begin the name of a stream. */
const wireIn = (wires: Described['wires'], literal: string) =>
  Object.keys(wires)
    .filter((token) => token !== '' && literal.includes(token))
    .toSorted((one, other) => other.length - one.length)
    .map((token) => wires[token])[0];

/** Follows values through the wires between services to the resources behind their outputs. */
export const referencesOf = ({ services, wires }: Described, { name, template }: DescribedService): References => {
  const foreign = (literal: string): readonly ThingId[] => {
    const wire = wireIn(wires, literal);
    const source = services.find((service) => service.name === wire?.service);
    if (!wire || !source || source.name === name) return [];
    return ownIds(source.name, source.template, source.template.Outputs?.[wire.output]?.Value);
  };
  return (value) => [...new Set([...ownIds(name, template, value), ...partsOf(value).literals.flatMap(foreign)])];
};
