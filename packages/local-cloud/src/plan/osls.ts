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

const load = <T>(module: string): T => require(`serverless/lib/${module}`) as T;
const variables = <T>(module: string): T => load<T>(`configuration/variables/${module}`);

/** The internals of osls that its own command line is made of; loaded on first use, which takes about a second. */
export const loadOsls = () => ({
  Serverless: load<OslsConstructor>('serverless'),
  readConfiguration: load<(file: string) => Promise<Record<string, unknown>>>('configuration/read'),
  resolveMeta: variables<(configuration: object) => VariablesMeta>('resolve-meta'),
  resolveVariables: variables<(resolution: VariableResolution) => Promise<void>>('resolve'),
  irrelevantParams: variables<(configuration: object, resolution: object) => (path: string) => boolean>('defer-irrelevant-stage-params'),
  sources: {
    env: variables<VariableSource>('sources/env'),
    file: variables<VariableSource>('sources/file'),
    opt: variables<VariableSource>('sources/opt'),
    self: variables<VariableSource>('sources/self'),
    strToBool: variables<VariableSource>('sources/str-to-bool'),
  },
  slsSource: variables<(sls: Osls) => VariableSource>('sources/instance-dependent/get-sls'),
  paramSource: variables<(sls: Osls) => VariableSource>('sources/instance-dependent/param'),
});
