import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Documents, staleFiles, writeGenerated } from './generated';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'docs-'));
});
afterEach(() => rm(root, { recursive: true }));

const made: Documents = { 'out/one.md': 'first\nsecond\n', 'out/two.md': 'two\n' };
const generator = { name: 'probe', command: 'pnpm docs:probe', folder: 'out', make: async () => made };

it('finds nothing in what was just written, and writes nothing again', async () => {
  expect(await writeGenerated(root, made)).toEqual(['out/one.md', 'out/two.md']);
  expect(await staleFiles(root, generator)).toEqual([]);
  expect(await writeGenerated(root, made)).toEqual([]);
});

it('names the first line that is of yesterday, and the command that mends it', async () => {
  await writeGenerated(root, { ...made, 'out/one.md': 'first\nolder\n' });

  expect(await staleFiles(root, generator)).toEqual([
    {
      file: 'out/one.md',
      line: 2,
      problem: expect.stringContaining('`pnpm docs:probe`'),
      mend: expect.stringContaining('run `pnpm docs:probe`'),
    },
  ]);
  await writeGenerated(root, made);
  expect(await readFile(join(root, 'out/one.md'), 'utf8')).toBe('first\nsecond\n');
});

it('names what is missing, and what is left over', async () => {
  await writeGenerated(root, { 'out/one.md': made['out/one.md'] ?? '' });
  await writeFile(join(root, 'out/old.md'), '');

  expect((await staleFiles(root, generator)).map(({ file, problem }) => [file, problem])).toEqual([
    ['out/two.md', expect.stringContaining('is not there')],
    ['out/old.md', expect.stringContaining('left over')],
  ]);
});
