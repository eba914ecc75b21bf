import { randomUUID } from 'node:crypto';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Recording } from './recording';

/** Adds a file to the folder: clouds that run at once, or one after the other, each write their own. */
export const writeRecording = async (folder: string, recording: Recording): Promise<void> => {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, `${randomUUID()}.json`), JSON.stringify(recording, null, 1));
};

/** All that was recorded below a folder. */
export const readRecordings = async (folder: string): Promise<readonly Recording[]> => {
  const files: string[] = [];
  for await (const file of glob('*.json', { cwd: folder })) files.push(file);
  return Promise.all(files.toSorted().map(async (file) => JSON.parse(await readFile(path.join(folder, file), 'utf8')) as Recording));
};
