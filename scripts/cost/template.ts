export type Resource = { readonly Type: string; readonly Properties?: Readonly<Record<string, unknown>> };
export type Template = { readonly Resources: Readonly<Record<string, Resource>> };

/** The compiled template of one service. */
export type ServiceTemplate = { readonly service: string; readonly template: Template };

export type Placed = { readonly service: string; readonly id: string; readonly properties: Readonly<Record<string, unknown>> };

/** @returns every resource of a type, of all services. */
export const resourcesOf = (services: readonly ServiceTemplate[], type: string): readonly Placed[] =>
  services.flatMap(({ service, template }) =>
    Object.entries(template.Resources)
      .filter(([, { Type }]) => Type === type)
      .map(([id, { Properties = {} }]) => ({ service, id, properties: Properties })),
  );

/** @returns every logical id that a value mentions, however deep in intrinsics. */
export const mentioned = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(mentioned);
  if (typeof value === 'string') return [value];

  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(mentioned) : [];
};
