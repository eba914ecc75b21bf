import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Finding } from './finding';

/** Path below the root -> the whole text. */
export type Documents = Readonly<Record<string, string>>;

export type GeneratedDocument = {
  readonly name: string;
  /** What writes it. */
  readonly command: string;
  /** A folder that holds nothing else. */
  readonly folder?: string;
  /** @returns the texts as they must be; writes nothing, and gives the same on every machine. */
  readonly make: (root: string) => Promise<Documents>;
};

const read = (root: string, file: string): Promise<string | undefined> => readFile(join(root, file), 'utf8').catch(() => undefined);

const firstDifference = (one: string, other: string): number => {
  const [lines, others] = [one.split('\n'), other.split('\n')];
  const index = lines.findIndex((line, position) => line !== others[position]);
  return index < 0 ? lines.length : index + 1;
};

const leftOver = async (root: string, folder: string, made: Documents): Promise<readonly string[]> => {
  const files = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  return files
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(root, '/').length))
    .filter((file) => !(file in made))
    .toSorted();
};

/** @returns a finding for each file that is not what its generator makes now. */
export const staleFiles = async (root: string, { name, command, folder, make }: GeneratedDocument): Promise<readonly Finding[]> => {
  const made = await make(root);
  const mend = `run \`${command}\` and commit what it writes`;
  const stale = await Promise.all(
    Object.entries(made).map(async ([file, text]): Promise<readonly Finding[]> => {
      const present = await read(root, file);
      if (present === text) return [];
      if (present === undefined) return [{ file, problem: `is made by \`${command}\` (${name}) and is not there`, mend }];
      return [
        {
          file,
          line: firstDifference(text, present),
          problem: `is not what \`${command}\` (${name}) makes from the sources of today`,
          mend,
        },
      ];
    }),
  );
  const extra = folder === undefined ? [] : await leftOver(root, folder, made);
  return [
    ...stale.flat(),
    ...extra.map((file) => ({ file, problem: `is left over in a folder that \`${command}\` fills`, mend: 'delete it' })),
  ];
};

/** Writes what has changed. @returns the files written */
export const writeGenerated = async (root: string, made: Documents): Promise<readonly string[]> => {
  const changed: string[] = [];
  for (const [file, text] of Object.entries(made)) {
    if ((await read(root, file)) === text) continue;
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
    changed.push(file);
  }
  return changed;
};
