import type { Deployment, FunctionSpec, ServicePorts } from '../model';

export type Fields = Readonly<Record<string, unknown>>;

/** A function as its serverless.ts declares it. */
export type DeclaredFunction = { readonly handler: string; readonly name?: string; readonly events?: readonly Fields[] };

/** A service whose APIs are to be served. */
export type ApiService = {
  /** As in `FunctionSpec.service`. */
  readonly name: string;
  readonly dir: string;
  readonly functions: Readonly<Record<string, DeclaredFunction>>;
  readonly provider: Fields;
  readonly ports: ServicePorts;
  /** Resolves intrinsics of the service's template. */
  readonly resolve?: (value: unknown) => unknown;
};

export const isFields = (value: unknown): value is Fields => value !== null && typeof value === 'object' && !Array.isArray(value);

/** The deployed function behind a key of `functions`. */
export const deployedFunction = (service: ApiService, key: string, deployment: Deployment): FunctionSpec | undefined => {
  const logicalId = `${key.charAt(0).toUpperCase()}${key.slice(1)}LambdaFunction`.replaceAll('-', 'Dash').replaceAll('_', 'Underscore');
  const name = service.functions[key]?.name;
  return deployment.functions.find((spec) => spec.service === service.name && (spec.name === name || spec.logicalId === logicalId));
};

/** A text, or the ARN of a function or user pool of the same service that an intrinsic names. */
export const resolvedText = (service: ApiService, value: unknown, deployment: Deployment): string | undefined => {
  if (typeof value === 'string') return value;
  if (!isFields(value)) return undefined;
  const target = [value['Fn::GetAtt'] ?? []].flat();
  const [logicalId, attribute] = target.length === 1 ? String(target[0]).split('.') : target;
  const resources = [...deployment.functions, ...deployment.userPools];
  const found = attribute === 'Arn' ? resources.find((one) => one.service === service.name && one.logicalId === logicalId) : undefined;
  const resolved = found?.arn ?? service.resolve?.(value);
  return typeof resolved === 'string' ? resolved : undefined;
};
