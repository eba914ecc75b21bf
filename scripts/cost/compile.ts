import { join } from 'node:path';
import { planService } from '@ecom/local-cloud/plan';
import { wiresInto } from '@ecom/serverless/compose-file';
import { standInFor } from '@ecom/serverless/stand-in';
import { serviceNames } from '../workspace/services';
import type { ServiceTemplate, Template } from './template';

/** Compiles every service for a stage, without an account and without bundling code. */
export const compile = async (root: string, stage: string): Promise<readonly ServiceTemplate[]> => {
  const compiled: ServiceTemplate[] = [];
  for (const service of await serviceNames(root)) {
    const folder = join(root, 'services', service);
    const params = Object.fromEntries(wiresInto(folder).map(({ param }) => [param, standInFor(param)]));
    const { template } = await planService(folder, { stage, params });
    compiled.push({ service, template: template as Template });
  }

  return compiled;
};
