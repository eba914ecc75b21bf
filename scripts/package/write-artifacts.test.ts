import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prebuiltFunctions } from '@ecom/serverless/prebuilt';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sourceOf, writeArtifacts } from './write-artifacts';

let root: string;

const made = async (name: string, content: string) => {
  await writeFile(join(root, name), content);
  return { path: join(root, name), sha256: createHash('sha256').update(content).digest('hex'), bytes: content.length };
};

beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'artifacts-')));
});
afterAll(() => rm(root, { recursive: true }));

const build = { stage: 'dev', source: { commit: 'abc', dirty: false } };

it('writes what a deployment takes, and nothing of an earlier build', async () => {
  const out = join(root, 'out');
  await mkdir(join(out, 'wallet'), { recursive: true });
  await writeFile(join(out, 'wallet/gone.zip'), 'of an earlier build');
  const pay = await made('pay.zip', 'code of pay');
  const template = { ...(await made('template.json', '{}')), standIns: true };
  const manifest = await writeArtifacts(out, [{ service: 'wallet', functions: { pay }, template }], build);

  expect(manifest).toMatchObject({ commit: 'abc', functions: [{ service: 'wallet', function: 'pay', file: 'wallet/pay.zip' }] });
  expect((await readdir(join(out, 'wallet'))).sort()).toEqual(['pay.zip', 'template.json']);
  expect(prebuiltFunctions(out, 'wallet', ['pay'])).toEqual({ pay: join(out, 'wallet/pay.zip') });
});

it('knows no commit where there is none', async () => {
  expect((await sourceOf(root)).commit).toBe('unknown');
});
