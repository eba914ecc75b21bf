/** Where in which trace an invocation is. */
export type Parent = { readonly traceId: string; readonly parentId: string };

/** Reads the header of X-Ray, `Root=1-…;Parent=…;Sampled=1`. @returns undefined when nobody wants to know */
export const sampledParent = (header: string | undefined): Parent | undefined => {
  const fields = Object.fromEntries((header ?? '').split(';').map((field) => field.split('=') as [string, string]));
  const { Root: traceId, Parent: parentId, Sampled } = fields;

  return Sampled === '1' && traceId !== undefined && parentId !== undefined ? { traceId, parentId } : undefined;
};
