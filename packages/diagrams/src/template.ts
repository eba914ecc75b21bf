/** The parts of a compiled CloudFormation template that pictures are made of. */
export type Properties = Readonly<Record<string, unknown>>;
export type Resource = { readonly Type: string; readonly Properties?: Properties };
export type Template = {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<Record<string, { readonly Value?: unknown }>>;
};

/** Where a value that another service gives comes from. */
export type Wire = { readonly service: string; readonly output: string };

export type DescribedService = { readonly name: string; readonly stage: string; readonly template: Template };

export type Described = {
  readonly services: readonly DescribedService[];
  /** Text that stands in templates for a value of another service -> which value that is. */
  readonly wires: Readonly<Record<string, Wire>>;
};

/** A resource by its service and logical id, as text that sorts and compares. */
export type ThingId = `${string}/${string}`;

export const thingId = (service: string, logicalId: string): ThingId => `${service}/${logicalId}`;

/** @returns the service that owns a thing. */
export const serviceOf = (id: ThingId): string => id.slice(0, id.indexOf('/'));

export type Found = { readonly id: string; readonly properties: Properties };

/** @returns the resources of these CloudFormation types. */
export const ofType = ({ Resources }: Template, ...types: readonly string[]): readonly Found[] =>
  Object.entries(Resources)
    .filter(([, { Type }]) => types.includes(Type))
    .map(([id, { Properties = {} }]) => ({ id, properties: Properties }));

const isRecord = (value: unknown): value is Properties => typeof value === 'object' && value !== null && !Array.isArray(value);

export const record = (value: unknown): Properties => (isRecord(value) ? value : {});

export const records = (value: unknown): readonly Properties[] => [value ?? []].flat().filter(isRecord);

export const texts = (value: unknown): readonly string[] => [value ?? []].flat().filter((item): item is string => typeof item === 'string');

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
