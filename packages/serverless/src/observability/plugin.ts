import { join } from 'node:path';
import type { Template } from '../canary/template';
import { type Observed, withAlarms } from './alarms';
import { withDashboard } from './dashboard';

/** What a service says of its own observability; `defineService` writes it. */
export type Observability = Pick<Observed, 'alarmTopic' | 'thresholds'> & { readonly measures: readonly string[] };

/** The part of the framework that the plugin works on. */
export type Serverless = {
  /** services/<name> of a repository. */
  readonly serviceDir: string;
  readonly service: {
    readonly service: string;
    readonly custom?: { readonly observability?: Observability };
    readonly provider: { compiledCloudFormationTemplate: Template };
  };
  readonly getProvider: (name: 'aws') => { readonly getStage: () => string };
};

const finish = (serverless: Serverless): void => {
  const { service, custom, provider } = serverless.service;
  const settings = custom?.observability;
  if (!settings) return;
  const { measures, ...rest } = settings;
  const observed = { ...rest, root: join(serverless.serviceDir, '../..'), service, stage: serverless.getProvider('aws').getStage() };
  provider.compiledCloudFormationTemplate = withDashboard(
    withAlarms(provider.compiledCloudFormationTemplate, observed),
    observed,
    measures,
  );
};

/** Adds to the compiled template what follows from the rest of it: an alarm for whatever can fail unseen, and a dashboard. */
export class ObservabilityPlugin {
  readonly hooks: Readonly<Record<string, () => void>>;

  constructor(serverless: Serverless) {
    this.hooks = { 'after:aws:package:finalize:mergeCustomProviderResources': () => finish(serverless) };
  }
}
