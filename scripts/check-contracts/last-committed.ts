import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A file as it was committed last; `new` when it never was, `history` when that cannot be known here. */
export type Committed = { readonly text: string } | { readonly missing: 'new' } | { readonly missing: 'history'; readonly reason: string };

const git = async (root: string, ...parameters: readonly string[]): Promise<string> =>
  (await run('git', [...parameters], { cwd: root, maxBuffer: 64 * 1024 * 1024 })).stdout;

const at = (root: string, commit: string, path: string): Promise<string | undefined> =>
  git(root, 'show', `${commit}:${path}`).catch(() => undefined);

const isShallow = async (root: string): Promise<boolean> => (await git(root, 'rev-parse', '--is-shallow-repository')).trim() === 'true';

/** The commit before the one that made the file what it is. */
const previous = async (root: string, path: string): Promise<string | undefined> => {
  const commits = (await git(root, 'log', '-2', '--format=%H', '--', path)).trim().split('\n');
  return commits[1];
};

const before = async (root: string, path: string): Promise<Committed> => {
  const [head, present] = [await at(root, 'HEAD', path), await readFile(join(root, path), 'utf8').catch(() => undefined)];
  if (head === undefined) return { missing: 'new' };
  if (head !== present) return { text: head };
  const commit = await previous(root, path);
  const text = commit === undefined ? undefined : await at(root, commit, path);
  if (text !== undefined) return { text };
  return (await isShallow(root))
    ? { missing: 'history', reason: 'the clone is shallow: fetch more of it, or set CONTRACT_BASE' }
    : { missing: 'new' };
};

/**
 * What a file is compared with: its version in HEAD, or the one before when it is as in HEAD. The environment variable
 * CONTRACT_BASE names another commit, e.g. where a branch left the main one.
 * @param path below the root, with forward slashes
 */
export const lastCommitted = async (root: string, path: string): Promise<Committed> => {
  const base = process.env['CONTRACT_BASE'];
  try {
    await git(root, 'rev-parse', '--git-dir');
    if (base === undefined || base === '') return await before(root, path);
    await git(root, 'cat-file', '-e', `${base}^{commit}`);
    const text = await at(root, base, path);
    return text === undefined ? { missing: 'new' } : { text };
  } catch (error) {
    return { missing: 'history', reason: (error as Error).message.split('\n')[0] ?? 'git does not answer' };
  }
};
