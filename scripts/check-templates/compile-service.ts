import { join } from 'node:path';
import { planService } from '@ecom/local-cloud/plan';
import { standInFor } from '@ecom/serverless/stand-in';
import { paramsIn } from '../check-wiring/read-wiring';
import { loadConfiguration, readResources } from '../workspace/services';

import type { Compiled, Template } from './template';

/** A stage that is neither local nor a preview, so that data is retained as it will be. */
const STAGE = 'check';

/** Compiles services/<name> to CloudFormation as a deployment would, without credentials and without bundling code. */
export const compileService = async (root: string, name: string): Promise<Compiled> => {
  const folder = join(root, 'services', name);
  const configuration = await loadConfiguration(folder);
  const own = Object.values(configuration.params ?? {}).flatMap(Object.keys);
  const used = paramsIn([JSON.stringify(configuration), ...(await readResources(folder, configuration))].join('\n'));
  const params = Object.fromEntries(used.filter((param) => !own.includes(param)).map((param) => [param, standInFor(param)]));
  const { template } = await planService(folder, { stage: STAGE, params });

  return {
    service: name,
    template: template as Template,
    publicRoutes: (configuration.custom?.['publicRoutes'] ?? {}) as Compiled['publicRoutes'],
  };
};
