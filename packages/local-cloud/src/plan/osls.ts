import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export type OslsFunction = {
  readonly handler: string;
  readonly name: string;
  readonly events: readonly Readonly<Record<string, unknown>>[];
  package?: unknown;
};

/** The part of a loaded osls instance that the local cloud relies on. */
export type Osls = {
  readonly init: () => Promise<void>;
  readonly run: () => Promise<void>;
  readonly pluginManager: { readonly hooks: Record<string, readonly unknown[]> };
  readonly utils: { writeFileSync: (...parameters: readonly unknown[]) => boolean };
  readonly service: {
    readonly service: string;
    readonly functions: Readonly<Record<string, OslsFunction>>;
    readonly provider: { readonly compiledCloudFormationTemplate: unknown } & Readonly<Record<string, unknown>>;
    package: Readonly<Record<string, unknown>>;
    custom?: Record<string, unknown>;
  };
};

type OslsConstructor = new (options: Readonly<Record<string, unknown>>) => Osls;
export type VariablesMeta = Map<string, { readonly error?: Error }>;
type VariableSource = { readonly resolve: (request: { readonly address: string }) => Promise<{ readonly value: unknown }> };
export type VariableResolution = Readonly<Record<string, unknown>> & { readonly sources: Record<string, VariableSource> };

/** The internals of osls that its own command line is made of; loaded on first use, which takes about a second. */
export const loadOsls = () => ({
  Serverless: require('serverless/lib/serverless') as OslsConstructor,
  readConfiguration: require('serverless/lib/configuration/read') as (file: string) => Promise<Record<string, unknown>>,
  resolveMeta: require('serverless/lib/configuration/variables/resolve-meta') as (configuration: object) => VariablesMeta,
  resolveVariables: require('serverless/lib/configuration/variables/resolve') as (resolution: VariableResolution) => Promise<void>,
  irrelevantParams: require('serverless/lib/configuration/variables/defer-irrelevant-stage-params') as (
    configuration: object,
    resolution: object,
  ) => (path: string) => boolean,
  sources: {
    file: require('serverless/lib/configuration/variables/sources/file') as VariableSource,
    opt: require('serverless/lib/configuration/variables/sources/opt') as VariableSource,
    self: require('serverless/lib/configuration/variables/sources/self') as VariableSource,
    strToBool: require('serverless/lib/configuration/variables/sources/str-to-bool') as VariableSource,
  },
  slsSource: require('serverless/lib/configuration/variables/sources/instance-dependent/get-sls') as (sls: Osls) => VariableSource,
  paramSource: require('serverless/lib/configuration/variables/sources/instance-dependent/param') as (sls: Osls) => VariableSource,
});
