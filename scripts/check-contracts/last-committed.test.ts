import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lastCommitted } from './last-committed';

let root: string;
const git = (...parameters: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.test', '-c', 'commit.gpgsign=false', ...parameters], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
const write = (text: string) => writeFile(join(root, 'contract.json'), text);
const commit = async (text: string): Promise<string> => {
  await write(text);
  git('add', '.');
  git('commit', '-m', text);
  return git('rev-parse', 'HEAD');
};

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'contracts-'));
  vi.stubEnv('CONTRACT_BASE', '');
});
afterEach(() => rm(root, { recursive: true }));

it('gives what the file is compared with', async () => {
  git('init');
  await write('draft');
  expect(await lastCommitted(root, 'contract.json')).toEqual({ missing: 'new' });
  const first = await commit('one');
  expect(await lastCommitted(root, 'contract.json')).toEqual({ missing: 'new' });
  await write('two, not committed');
  expect(await lastCommitted(root, 'contract.json')).toEqual({ text: 'one' });
  await commit('two');
  expect(await lastCommitted(root, 'contract.json')).toEqual({ text: 'one' });
  await commit('three');
  expect(await lastCommitted(root, 'contract.json')).toEqual({ text: 'two' });
  vi.stubEnv('CONTRACT_BASE', first);
  expect(await lastCommitted(root, 'contract.json')).toEqual({ text: 'one' });
});

it('says why when there is no history', async () => {
  expect(await lastCommitted(root, 'contract.json')).toMatchObject({ missing: 'history', reason: expect.stringContaining('git') });
});
