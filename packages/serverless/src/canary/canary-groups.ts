import { MOST_METRICS } from './rollback-alarms';
import { aliasOf, type Template, type VersionedFunction, versionedFunctions } from './template';

const mention = /"Ref":"(\w+)"|"Fn::GetAtt":\["(\w+)"|"DependsOn":"(\w+)"|\$\{(\w+)(?:\.\w+)?\}/g;

/** Everything that must be there before a resource is. */
const neededBy = ({ Resources }: Template, id: string, found: Set<string> = new Set()): ReadonlySet<string> => {
  const resource = Resources[id];
  if (!resource || found.has(id)) return found;
  found.add(id);
  const mentioned = [...JSON.stringify(resource).matchAll(mention)].flatMap(([, ...ids]) => ids.filter(Boolean));
  for (const next of [...mentioned, ...[resource.DependsOn ?? []].flat()]) neededBy({ Resources }, String(next), found);

  return found;
};

const inTens = (functions: readonly VersionedFunction[]): readonly (readonly VersionedFunction[])[] =>
  Array.from({ length: Math.ceil(functions.length / MOST_METRICS) }, (_, index) =>
    functions.slice(index * MOST_METRICS, (index + 1) * MOST_METRICS),
  );

/**
 * Which functions one alarm watches while they are deployed: each alarm is a resource, and a stack has 500. A function whose alias another one
 * waits for (a state machine that it starts, an address that it tells) has its own, or both would wait for each other.
 */
export const canaryGroups = (template: Template): readonly (readonly VersionedFunction[])[] => {
  const functions = versionedFunctions(template);
  const needed = new Set(functions.flatMap(({ id }) => [...neededBy(template, id)]));
  const isWaitedFor = ({ id }: VersionedFunction): boolean => needed.has(aliasOf(id));

  return [...functions.filter(isWaitedFor).map((one) => [one]), ...inTens(functions.filter((one) => !isWaitedFor(one)))];
};
