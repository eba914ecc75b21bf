import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LocalCloudError } from '../errors';
import { accountId, region } from '../template/account';
import type { Template } from '../template/template';
import { loadOsls, type Osls, type VariablesMeta } from './osls';

/** A service compiled to CloudFormation, with the osls instance that serverless-offline can run on. */
export type ServicePlan = {
  readonly sls: Osls;
  /** Name in serverless.ts, e.g. `ecom-auction`. */
  readonly service: string;
  readonly dir: string;
  readonly functions: Osls['service']['functions'];
  readonly provider: Osls['service']['provider'];
  readonly template: Template;
};

export type PlanOptions = {
  readonly stage: string;
  readonly params: Readonly<Record<string, string>>;
  /** What `${env:…}` gives before the environment of this process does. */
  readonly environment?: Readonly<Record<string, string>>;
};

/** Their work, bundling and serving, is done by the local cloud itself. */
const replacedPlugins = new Set(['serverless-esbuild', 'serverless-offline', '@ecom/local-cloud/plugin']);
const emptyZip = Buffer.from('UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==', 'base64');
const configurationFiles = ['serverless.ts', 'serverless.mts', 'serverless.js', 'serverless.yml'];

const configurationOf = (dir: string): string => {
  const name = configurationFiles.find((candidate) => existsSync(path.join(dir, candidate)));
  if (!name) throw new LocalCloudError('SERVICE_MISSING', `There is no serverless.ts in ${dir}.`);
  return name;
};

const withoutReplaced = (plugins: unknown): unknown[] => {
  const modules = Array.isArray(plugins) ? plugins : ((plugins as { modules?: unknown[] } | undefined)?.modules ?? []);
  return modules.filter((plugin) => !replacedPlugins.has(String(plugin)));
};

type Written = Readonly<Record<string, unknown>>;

const unresolvedVariables = (meta: VariablesMeta, written: Written): string =>
  [...meta.keys()]
    .map((property) => {
      const names = property.split('\0');
      const text = names.reduce<unknown>((value, name) => (value as Written | undefined)?.[name], written);
      return `${names.join('.')} is ${JSON.stringify(text)}`;
    })
    .join('; ');

const fixedSource = (values: Readonly<Record<string, string>>) => ({
  resolve: async ({ address }: { readonly address: string }) => ({ value: values[address] ?? null }),
});

/** `${env:…}`: what is said here, else the environment of this process. */
const environmentSource = (values: Readonly<Record<string, string>>) => ({
  resolve: async ({ address }: { readonly address: string }) => ({ value: values[address] ?? process.env[address] ?? null }),
});

const loadInstance = async (dir: string, { stage, params, environment = {} }: PlanOptions): Promise<Osls> => {
  const osls = loadOsls();
  const configurationFilename = configurationOf(dir);
  const configuration: Record<string, unknown> = { ...(await osls.readConfiguration(path.join(dir, configurationFilename))) };
  configuration['plugins'] = withoutReplaced(configuration['plugins']);
  // How code is packed is read again just before it would be packed, which nothing here wants.
  delete configuration['package'];
  const written = structuredClone(configuration);
  const variablesMeta = osls.resolveMeta(configuration);
  const options = { stage, param: Object.entries(params).map(([name, value]) => `${name}=${value}`) };
  const sls = new osls.Serverless({ configuration, serviceDir: dir, configurationFilename, commands: ['package'], options, variablesMeta });
  const sources = {
    ...osls.sources,
    sls: osls.slsSource(sls),
    param: osls.paramSource(sls),
    env: environmentSource(environment),
    aws: fixedSource({ accountId, region }),
    cf: fixedSource({}),
    ssm: fixedSource({}),
  };
  const fulfilledSources = new Set([...Object.keys(sources), 's3']);
  const resolution = { serviceDir: dir, configuration, variablesMeta, options, fulfilledSources, propertyPathsToResolve: null, sources };
  const isPropertyDeferred = osls.irrelevantParams(configuration, resolution);
  await osls.resolveVariables({ ...resolution, isPropertyDeferred });
  for (const property of [...variablesMeta.keys()]) if (isPropertyDeferred(property)) variablesMeta.delete(property);
  if (variablesMeta.size > 0)
    throw new LocalCloudError('SERVICE_INVALID', `variables have no value: ${unresolvedVariables(variablesMeta, written)}.`);
  return sls;
};

const writingHooks = ['aws:common:cleanupTempDir:cleanup', 'aws:package:finalize:saveServiceState'];

/** The template is wanted, not its files: several programs may compile the same service at once. */
const writeNothing = ({ pluginManager, utils }: Osls): void => {
  for (const hook of writingHooks) pluginManager.hooks[hook] = [];
  utils.writeFileSync = () => true;
};

/** Compiles the resources without building any code: every function gets the same empty archive. */
const compile = async (sls: Osls): Promise<void> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'local-cloud-'));
  try {
    const artifact = path.join(folder, 'empty.zip');
    await writeFile(artifact, emptyZip);
    await sls.init();
    writeNothing(sls);
    const declared = sls.service.package;
    sls.service.package = { ...declared, artifact, individually: false };
    for (const lambda of Object.values(sls.service.functions)) delete lambda.package;
    await sls.run();
    sls.service.package = declared;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Compiles the serverless.ts in `dir` in this process, without building code and without credentials. */
export const planService = async (dir: string, options: PlanOptions): Promise<ServicePlan> => {
  try {
    const sls = await loadInstance(dir, options);
    await compile(sls);
    const { service, functions, provider } = sls.service;
    return { sls, service, dir, functions, provider, template: provider.compiledCloudFormationTemplate as Template };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new LocalCloudError('SERVICE_INVALID', `${path.join(dir, configurationOf(dir))}: ${reason}`, { cause });
  }
};
