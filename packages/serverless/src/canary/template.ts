export type Resource = {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly DependsOn?: unknown;
  readonly UpdatePolicy?: unknown;
};

/** A compiled CloudFormation template, as far as deployments change it. */
export type Template = {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<Record<string, unknown>>;
};

/** A deployed function: its logical id and that of the version which this deployment publishes. */
export type VersionedFunction = { readonly id: string; readonly versionId: string };

/** @returns the functions that publish a version; helpers of the framework itself publish none. */
export const versionedFunctions = ({ Resources }: Template): readonly VersionedFunction[] =>
  Object.entries(Resources)
    .filter(([, { Type }]) => Type === 'AWS::Lambda::Version')
    .map(([versionId, { Properties = {} }]) => ({ id: (Properties['FunctionName'] as { readonly Ref: string }).Ref, versionId }));

/** @returns `PlaceBidLiveAlias` for `PlaceBidLambdaFunction`. */
export const idBeside = (functionId: string, kind: string): string => `${functionId.replace(/LambdaFunction$/, '')}${kind}`;

/** @returns the logical id of the alias that callers of a function see. */
export const aliasOf = (functionId: string): string => idBeside(functionId, 'LiveAlias');
