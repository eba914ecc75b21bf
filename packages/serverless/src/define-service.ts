import { fileURLToPath } from 'node:url';
import type { FunctionDefinition } from './define-function';
import { functionRole, roleOf } from './function-role';
import { defaultThrottling, type Throttling } from './hardening/stages';
import { prebuiltFunctions } from './prebuilt';
import { param, type Value } from './reference';
import { type StateMachineDefinition, stateMachineResources } from './state-machine';
import type { userAuthorizer } from './user-authorizer';

type Service = {
  /** A noun; the stack is `ecom-<name>-<stage>`. */
  readonly name: string;
  /** One sentence: what nobody else may write. */
  readonly owns: string;
  /** `import * as functions from './src/functions'`. */
  readonly functions?: Readonly<Record<string, FunctionDefinition>>;
  /** Names of the files in resources/, without `.yml`. */
  readonly resources: readonly string[];
  readonly stateMachines?: readonly StateMachineDefinition[];
  readonly authorizers?: ReturnType<typeof userAuthorizer>;
  readonly environment?: Readonly<Record<string, Value>>;
  /** Names of what the domain counts, for its dashboard. */
  readonly measures?: readonly string[];
  /** Name of an alarm -> more than which it rings, where this service differs from the rest. */
  readonly thresholds?: Readonly<Record<string, number>>;
  /** Where alarms speak; the platform's topic. */
  readonly alarmTopic?: Value;
  /** Requests of one route, when it is to take more or fewer than 500 a second. */
  readonly throttling?: Throttling;
  /** Settings by stage, `default` for the rest: `${param:name}` in resource files and configs. */
  readonly params?: Readonly<Record<string, Readonly<Record<string, string | number>>>>;
};

/** ESM bundles may still hold packages that call `require`. */
const requireBanner = "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

/** How handlers are bundled, in deployments and wherever their bundles are measured. */
export const bundling = {
  bundle: true,
  minify: true,
  keepNames: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  banner: { js: requireBanner },
} as const;

/** Any origin may call: callers are told apart by their token, never by a cookie. */
const cors = {
  allowedOrigins: ['*'],
  allowedHeaders: ['authorization', 'content-type', 'idempotency-key', 'x-correlation-id'],
  exposedResponseHeaders: ['x-correlation-id', 'retry-after', 'location'],
  maxAge: 86_400,
};

const provider = ({ authorizers, environment }: Service) => ({
  name: 'aws',
  runtime: 'nodejs24.x',
  architecture: 'arm64',
  region: "${opt:region, env:AWS_REGION, env:AWS_DEFAULT_REGION, 'us-east-1'}",
  memorySize: 512,
  timeout: 10,
  logRetentionInDays: 30,
  versionFunctions: false,
  deploymentBucket: { blockPublicAccess: true },
  tracing: { lambda: true },
  environment: {
    STAGE: '${sls:stage}',
    POWERTOOLS_SERVICE_NAME: '${self:service}-${sls:stage}',
    NODE_OPTIONS: '--enable-source-maps',
    ...environment,
  },
  tags: { service: '${self:service}', stage: '${sls:stage}' },
  httpApi: { cors, metrics: true, ...(authorizers !== undefined && { authorizers }) },
});

const stageSettings = fileURLToPath(new URL('../stage-settings.cjs', import.meta.url));

/** `Retain` or `Delete`, `ACTIVE` or `INACTIVE`: what outlives its stack depends on the stage, in every service alike. */
const houseParams = {
  retention: `\${file(${stageSettings}):retention}`,
  deletionProtection: `\${file(${stageSettings}):deletionProtection}`,
};

/** Set where code that was built before is deployed: see prebuilt.ts. */
const artifacts = (): string | undefined => process.env['ECOM_ARTIFACTS'] || undefined;

const functionsOf = (service: string, definitions: readonly FunctionDefinition[]) => {
  const folder = artifacts();
  const keys = definitions.map(({ key }) => key);
  const code = folder === undefined ? {} : prebuiltFunctions(folder, service, keys);

  return Object.fromEntries(
    definitions.map(({ key, lambda }) => [
      key,
      { ...lambda, role: roleOf(key), ...(code[key] !== undefined && { package: { artifact: code[key] } }) },
    ]),
  );
};

/** Without a function there is nothing to bundle or to serve, and serverless-esbuild fails on it; built code is not built again. */
const pluginsFor = (definitions: readonly FunctionDefinition[]): readonly string[] => [
  ...(definitions.length > 0 && artifacts() === undefined ? ['serverless-esbuild'] : []),
  ...(definitions.length > 0 ? ['serverless-offline', '@ecom/local-cloud/plugin'] : []),
  '@ecom/serverless/wires',
  '@ecom/serverless/observability',
  '@ecom/serverless/plugin',
];

/** What each function publishes and receives, for documents and checks. */
const contractsOf = (definitions: readonly FunctionDefinition[]) =>
  Object.fromEntries(
    definitions
      .filter(({ publishes, receives }) => publishes.length + receives.length > 0)
      .map(({ key, publishes, receives }) => [key, { publishes, receives }]),
  );

/** What is at the addresses of functions that have one of their own. */
const urlsOf = (definitions: readonly FunctionDefinition[]) =>
  Object.fromEntries(definitions.flatMap(({ key, url }) => (url ? [[key, url]] : [])));

const observabilityOf = ({ measures = [], thresholds = {}, alarmTopic = param('alarmTopicArn') }: Service) => ({
  measures,
  thresholds,
  alarmTopic,
});

/** Every default of a service; a service says only what differs. */
export const defineService = (service: Service) => {
  const definitions = Object.values(service.functions ?? {});
  const name = `ecom-${service.name}`;
  const publicRoutes: Readonly<Record<string, string>> = Object.assign({}, ...definitions.map((definition) => definition.publicRoutes));
  const roles = Object.assign(
    {},
    ...(service.stateMachines ?? []).map((machine) => stateMachineResources(name, machine)),
    ...definitions.map((definition) => functionRole(name, definition)),
  );

  return {
    service: name,
    frameworkVersion: '4',
    configValidationMode: 'error',
    plugins: pluginsFor(definitions),
    params: {
      ...service.params,
      default: { ...houseParams, deployment: 'AllAtOnce', ...service.params?.['default'] },
      // One request in ten goes to a new version for five minutes; an alarm sends everybody back.
      production: { deployment: 'Canary10Percent5Minutes', ...service.params?.['production'] },
    },
    custom: {
      owns: service.owns,
      publicRoutes,
      functionUrls: urlsOf(definitions),
      deployment: '${param:deployment}',
      contracts: contractsOf(definitions),
      observability: observabilityOf(service),
      throttling: service.throttling ?? defaultThrottling,
      esbuild: { ...bundling, outputFileExtension: '.mjs', sourcemap: 'linked', exclude: [] },
    },
    package: { individually: true },
    provider: provider(service),
    functions: functionsOf(service.name, definitions),
    resources: [...service.resources.map((file) => `\${file(resources/${file}.yml)}`), { Resources: roles }],
  };
};
