import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const workspace = fileURLToPath(new URL('../..', import.meta.url));

/** Writes a source as the workspace's formatter has it. @param file its path, which says what it is written in */
export const formatSource = async (file: string, source: string): Promise<string> => {
  const settings = [`--config-path=${join(workspace, 'packages/tooling')}`, '--vcs-enabled=false', `--stdin-file-path=${file}`];
  const child = spawn(join(workspace, 'node_modules/.bin/biome'), ['format', ...settings], { cwd: workspace });
  child.stdin.end(source);
  const [formatted, complaint, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  if (code !== 0) throw new Error(`${file} could not be formatted: ${complaint}`);
  return formatted;
};
