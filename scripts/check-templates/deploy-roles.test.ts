import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deployRolesFindings } from './deploy-roles';

const root = fileURLToPath(new URL('../..', import.meta.url));

let elsewhere: string;
beforeAll(async () => {
  elsewhere = await mkdtemp(join(tmpdir(), 'ecom-root-'));
  await mkdir(join(elsewhere, '.github/aws'), { recursive: true });
});
afterAll(() => rm(elsewhere, { recursive: true }));

const found = async (change: (text: string) => string) => {
  const text = await readFile(join(root, '.github/aws/deploy-roles.yml'), 'utf8');
  await writeFile(join(elsewhere, '.github/aws/deploy-roles.yml'), change(text));

  return deployRolesFindings(elsewhere);
};

it('finds a resource of any service, which IAM refuses when the boundary is made', async () => {
  const open = await found((text) => text.replaceAll(':sqs:*:', ':*:*:'));

  expect(open).toContainEqual(expect.objectContaining({ service: 'deploy-roles', rule: 'E3510', subject: 'Boundary' }));
}, 60_000);

it('says when it no longer knows what the template lets one choose', async () => {
  await expect(found((text) => text.replace('AllowedValues', 'allowedvalues'))).rejects.toThrow('no longer choose a kind');
});
