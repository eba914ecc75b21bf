import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from './names';

/** Text by file name. */
export type NewFiles = Readonly<Record<string, string>>;

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** Writes files that are not there yet. @throws UsageError, before anything is written, when one of them is. */
export const writeNewFiles = async (folder: string, files: NewFiles): Promise<void> => {
  for (const name of Object.keys(files)) {
    if (await exists(join(folder, name))) throw new UsageError(`${join(folder, name)} exists already: choose another name.`);
  }
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
};

const workspace = fileURLToPath(new URL('../..', import.meta.url));

/** Formats what was written into a folder, so that templates need not count columns. */
export const format = async (folder: string, ...files: readonly string[]): Promise<void> => {
  const biome = join(workspace, 'node_modules/.bin/biome');
  const settings = [`--config-path=${join(workspace, 'packages/tooling')}`, '--vcs-enabled=false'];
  const child = spawn(biome, ['check', '--write', ...settings, ...files], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = (await once(child, 'close')) as [number];
  if (code !== 0) throw new Error('The new files could not be formatted.');
};
