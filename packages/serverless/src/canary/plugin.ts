import { hardened } from '../hardening/hardened';
import { defaultThrottling, type StageSettings, type Throttling } from '../hardening/stages';
import { withAliases } from './aliases';
import { withBoundary } from './boundary';
import { type Shift, shifts, withDeployments } from './code-deploy';
import type { Template } from './template';

type Provider = {
  versionFunctions?: boolean;
  iam?: Readonly<Record<string, unknown>>;
  readonly logRetentionInDays?: number;
  compiledCloudFormationTemplate: Template;
};

/** The part of the framework that the plugin works on. */
export type Serverless = {
  readonly service: { readonly service: string; readonly custom?: Readonly<Record<string, unknown>>; readonly provider: Provider };
  readonly getProvider: (name: 'aws') => { readonly getStage: () => string };
};

/** Stages that one person looks at for a while: nobody is to be protected from a new version there. */
const withoutAliases = /^(local|pr-\d+)$/;

const shiftOf = ({ service, custom }: Serverless['service']): Shift => {
  const written = custom?.['deployment'] ?? 'AllAtOnce';
  const shift = shifts.find((known) => known === written);
  if (shift === undefined) throw new Error(`${service}: the param deployment is "${written}"; it can be ${shifts.join(', ')}.`);

  return shift;
};

/** What the pipeline asks for, through the environment: both are made by .github/aws/deploy-roles.yml. */
const asked = (name: 'ECOM_PERMISSIONS_BOUNDARY' | 'ECOM_DEPLOYMENT_ROLE'): string | undefined => process.env[name] || undefined;

/** Finishes the compiled template for its stage: what every service must have, aliases and their canaries, and a boundary around roles. */
export class DeliveryPlugin {
  readonly hooks: Readonly<Record<string, () => void>>;

  constructor(serverless: Serverless) {
    const aliased = () => !withoutAliases.test(serverless.getProvider('aws').getStage());
    this.hooks = {
      initialize: () => prepare(serverless, aliased()),
      'after:aws:package:finalize:mergeCustomProviderResources': () => finish(serverless, aliased()),
    };
  }
}

const prepare = ({ service: { provider } }: Serverless, aliased: boolean): void => {
  const deploymentRole = asked('ECOM_DEPLOYMENT_ROLE');
  if (aliased) provider.versionFunctions = true;
  if (deploymentRole !== undefined) provider.iam = { ...provider.iam, deploymentRole };
};

const LOG_RETENTION_IN_DAYS = 30;

const settingsOf = ({ service, custom, provider }: Serverless['service'], stage: string, lasting: boolean): StageSettings => ({
  service,
  stage,
  lasting,
  throttling: (custom?.['throttling'] as Throttling | undefined) ?? defaultThrottling,
  logRetentionInDays: provider.logRetentionInDays ?? LOG_RETENTION_IN_DAYS,
});

const finish = (serverless: Serverless, aliased: boolean): void => {
  const { service } = serverless;
  const boundary = asked('ECOM_PERMISSIONS_BOUNDARY');
  const stage = serverless.getProvider('aws').getStage();
  const deployment = { service: service.service, stage, shift: shiftOf(service) };
  const compiled = hardened(service.provider.compiledCloudFormationTemplate, settingsOf(service, stage, aliased));
  const delivered = aliased ? withDeployments(withAliases(compiled), deployment) : compiled;
  service.provider.compiledCloudFormationTemplate = boundary === undefined ? delivered : withBoundary(delivered, boundary);
};
