import { LocalCloudError } from '../errors';
import { referencesIn } from './references';
import type { Template } from './template';

/** Logical ids in an order in which each comes after those it refers to or depends on. */
export const creationOrder = ({ Resources }: Template): readonly string[] => {
  const ordered = new Set<string>();
  const visit = (logicalId: string, trail: readonly string[]): void => {
    const resource = Resources[logicalId];
    if (!resource || ordered.has(logicalId)) return;
    if (trail.includes(logicalId)) {
      throw new LocalCloudError('TEMPLATE_CIRCULAR', `Resources refer to each other in a circle: ${[...trail, logicalId].join(' -> ')}.`);
    }
    const needs = [...referencesIn(resource.Properties), ...[resource.DependsOn ?? []].flat()];
    for (const need of needs) visit(need, [...trail, logicalId]);
    ordered.add(logicalId);
  };
  for (const logicalId of Object.keys(Resources)) visit(logicalId, []);
  return [...ordered];
};
