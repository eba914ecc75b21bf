import { drawAll, type Picture, readSystem, type Template, type Wire } from '@ecom/diagrams';
import type { Deployment } from '../model';

/** The compiled template of a service that runs. */
export type RunningTemplate = { readonly name: string; readonly stage: string; readonly template: object };

const wiresOf = (outputs: Deployment['outputs']): Readonly<Record<string, Wire>> =>
  Object.fromEntries(
    Object.entries(outputs).flatMap(([service, values]) =>
      Object.entries(values).map(([output, value]) => [value, { service, output }] as const),
    ),
  );

/** Draws what runs, from its own templates, when somebody first asks. */
export const createPictures = (
  services: readonly RunningTemplate[],
  outputs: Deployment['outputs'],
): (() => Promise<readonly Picture[]>) => {
  let drawn: Promise<readonly Picture[]> | undefined;
  return () => {
    const described = services.map(({ template, ...service }) => ({ ...service, template: template as Template }));
    drawn ??= drawAll(readSystem({ services: described, wires: wiresOf(outputs) }));
    return drawn;
  };
};
