import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from './finding';
import { nagFindings } from './packs/cdk-nag';
import { validationFindings } from './packs/cloudformation-validate';
import { houseFindings } from './packs/house';
import type { Compiled } from './template';

/** @returns all that is found in these templates, acknowledged or not. */
export const findingsIn = async (services: readonly Compiled[]): Promise<readonly Finding[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'ecom-templates-'));
  try {
    const files = services.map(({ service }) => join(folder, `${service}.json`));
    await Promise.all(services.map(({ template }, index) => writeFile(files[index] as string, JSON.stringify(template))));
    const each = services.flatMap((compiled, index) => [
      ...houseFindings(compiled),
      ...nagFindings(compiled.service, files[index] as string),
    ]);

    return [...each, ...validationFindings(files)];
  } finally {
    await rm(folder, { recursive: true });
  }
};
