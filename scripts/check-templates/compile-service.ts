import { join } from 'node:path';
import { planService } from '@ecom/local-cloud/plan';
import { standInFor } from '@ecom/serverless/stand-in';
import { paramsIn } from '../check-wiring/read-wiring';
import { loadConfiguration, readResources, type ServiceConfiguration } from '../workspace/services';
import type { Compiled, Template } from './template';

/** A stage that is neither local nor a preview, so that data is retained as it will be. */
const STAGE = 'check';

/** Stages that nobody keeps: this machine's, and the preview of a pull request. */
const TEMPORARY_STAGES = ['local', 'pr-1'];

/** Values for what other services give: each has the form that the param's name promises. */
const standIns = async (folder: string, configuration: ServiceConfiguration): Promise<Readonly<Record<string, string>>> => {
  const own = Object.values(configuration.params ?? {}).flatMap(Object.keys);
  const used = paramsIn([JSON.stringify(configuration), ...(await readResources(folder, configuration))].join('\n'));

  return Object.fromEntries(used.filter((param) => !own.includes(param)).map((param) => [param, standInFor(param)]));
};

/** Compiles services/<name> to CloudFormation as deployments would, without credentials and without bundling code. */
export const compileService = async (root: string, name: string): Promise<Compiled> => {
  const folder = join(root, 'services', name);
  const configuration = await loadConfiguration(folder);
  const params = await standIns(folder, configuration);
  const temporary: Record<string, Template> = {};
  for (const stage of TEMPORARY_STAGES) temporary[stage] = (await planService(folder, { stage, params })).template as Template;
  const { template } = await planService(folder, { stage: STAGE, params });

  return {
    service: name,
    stage: STAGE,
    template: template as Template,
    temporary,
    publicRoutes: (configuration.custom?.['publicRoutes'] ?? {}) as Compiled['publicRoutes'],
    today: new Date(),
  };
};
