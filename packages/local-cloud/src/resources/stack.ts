import { LocalCloudError } from '../errors';
import { isPseudoParameter, pseudoParameter } from '../template/account';
import { conditionsOf } from '../template/conditions';
import { creationOrder } from '../template/creation-order';
import { resolve, type Scope } from '../template/intrinsics';
import type { Template } from '../template/template';
import type { Created, ProvisionContext, Resource, ResourceHandler } from './handler';
import { handlerFor } from './registry';

export type Stack = {
  readonly service: string;
  readonly name: string;
  readonly template: Template;
  readonly rewrite: (text: string) => string;
};

const unresolved = (message: string) => new LocalCloudError('TEMPLATE_UNRESOLVED', message);

const scopeOf = ({ name, template, rewrite }: Stack, created: ReadonlyMap<string, Created>): Scope => {
  const made = (logicalId: string): Created => {
    const resource = created.get(logicalId);
    if (!resource) throw unresolved(`"${logicalId}" is not there: its condition does not hold, or the template lacks it.`);
    return resource;
  };
  const names: Omit<Scope, 'condition'> = {
    ref: (id) => {
      if (isPseudoParameter(id)) return pseudoParameter(id, name);
      const parameter = template.Parameters?.[id];
      return parameter ? parameter.Default : made(id).ref;
    },
    attribute: (logicalId, attribute) => {
      const value = made(logicalId).attributes?.[attribute];
      if (value === undefined) throw unresolved(`"${logicalId}" has no attribute "${attribute}" in the local cloud.`);
      return value;
    },
    mapping: (map, key, item) => {
      const value = template.Mappings?.[map]?.[key]?.[item];
      if (value === undefined) throw unresolved(`There is no mapping ${map}.${key}.${item}.`);
      return value;
    },
    rewrite,
  };
  return { ...names, condition: conditionsOf(template, names) };
};

const locating = (error: unknown, { service, logicalId, type }: Omit<Resource, 'properties' | 'stack'>): LocalCloudError => {
  const code = error instanceof LocalCloudError ? error.code : 'RESOURCE_FAILED';
  const reason = error instanceof Error ? error.message : String(error);
  return new LocalCloudError(code, `${service}: ${logicalId} (${type}): ${reason}`, { cause: error });
};

/** osls uploads code through a bucket of its own; no code is uploaded here. */
const isDeploymentBucket = (logicalId: string): boolean => /^ServerlessDeploymentBucket(Policy)?$/.test(logicalId);
const nothing: Pick<ResourceHandler, 'create'> = { create: ({ logicalId, stack }) => ({ ref: `${stack}-${logicalId}`.toLowerCase() }) };

/** Creates the resources of one stack in order and answers its outputs. */
export const provisionStack = async (stack: Stack, context: ProvisionContext): Promise<Record<string, string>> => {
  const { service, name, template } = stack;
  const created = new Map<string, Created>();
  const scope = scopeOf(stack, created);
  const holds = (condition: string | undefined): boolean => condition === undefined || scope.condition(condition);
  for (const logicalId of creationOrder(template)) {
    const { Type: type, Properties = {}, Condition } = template.Resources[logicalId] ?? { Type: '' };
    const handler = isDeploymentBucket(logicalId) ? nothing : handlerFor(type);
    if (!handler || !holds(Condition)) continue;
    try {
      const properties = resolve(Properties, scope) as Resource['properties'];
      created.set(logicalId, await handler.create({ service, stack: name, logicalId, type, properties }, context));
    } catch (error) {
      throw locating(error, { service, logicalId, type });
    }
  }
  const outputs = Object.entries(template.Outputs ?? {}).filter(([, output]) => holds(output.Condition));
  return Object.fromEntries(outputs.map(([output, { Value }]) => [output, String(resolve(Value, scope))]));
};
