import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from './finding';
import { nagFindings } from './packs/cdk-nag';
import { validationFindings } from './packs/cloudformation-validate';

const kinds = [
  { kind: 'preview', stages: 'pr-*' },
  { kind: 'production', stages: 'production' },
];

const choices = /^ {4}AllowedValues: \[.*\]$/gm;

/** With one value per parameter: of all together the engine gives up on the way, and says so. */
const ofOneKind = (text: string, { kind, stages }: (typeof kinds)[number]): string => {
  const values = [kind, stages];
  const narrowed = text.replace(choices, () => `    AllowedValues: ["${values.shift()}"]`);
  if (values.length > 0) throw new Error('The deploy roles no longer choose a kind and its stages, in this order: mend check-templates.');

  return narrowed;
};

/** What GitHub deploys with is no service, and the rules of the house are about services: the others look at it all the same. */
export const deployRolesFindings = async (root: string): Promise<readonly Finding[]> => {
  const text = await readFile(join(root, '.github/aws/deploy-roles.yml'), 'utf8');
  const folder = await mkdtemp(join(tmpdir(), 'ecom-roles-'));
  try {
    const found: Finding[] = [];
    for (const kind of kinds) {
      const file = join(folder, 'deploy-roles.yml');
      await writeFile(file, ofOneKind(text, kind));
      found.push(...nagFindings('deploy-roles', file), ...validationFindings([file]));
    }

    return found;
  } finally {
    await rm(folder, { recursive: true });
  }
};
