import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

type File = { readonly file: string; readonly sha256: string; readonly bytes: number };
type Manifest = {
  readonly commit: string;
  readonly dirty: boolean;
  readonly functions: readonly File[];
  readonly templates: readonly File[];
};

/** What the artifact must be: built from this commit, and the one whose manifest had this hash when it was tested. */
export type Expected = { readonly commit?: string; readonly manifest?: string };

const why = 'artifact-as-tested: what was tested and approved is what is deployed; build it again from the commit that is to be deployed';

/** @returns the hash of a file's bytes, in hexadecimal digits. */
export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const fileProblems = async (folder: string, { file, sha256: expected }: File): Promise<readonly string[]> => {
  const bytes = await readFile(join(folder, file)).catch(() => undefined);
  if (bytes === undefined) return [`${file} is in the manifest and not there (${why}).`];

  return sha256(bytes) === expected ? [] : [`${file} is not the file that was built (${why}).`];
};

const strangers = (folder: string, known: readonly string[]): readonly string[] =>
  globSync('**/*.zip', { cwd: folder })
    .filter((file) => !known.includes(file))
    .map((file) => `${file} is there and not in the manifest (${why}).`);

const originProblems = ({ commit, dirty }: Manifest, expected: Expected): readonly string[] => [
  ...(dirty ? [`The artifact was built from files that no commit has (${why}).`] : []),
  ...(expected.commit !== undefined && commit !== expected.commit
    ? [`The artifact was built from ${commit}, not from ${expected.commit} (${why}).`]
    : []),
];

/** @returns the functions of which the same sources gave other code the second time. */
export const rebuildProblems = async (folder: string, rebuilt: string): Promise<readonly string[]> => {
  const [built, again] = await Promise.all(
    [folder, rebuilt].map(async (path) => JSON.parse(await readFile(join(path, 'manifest.json'), 'utf8')) as Manifest),
  );
  const hashes = new Map(again?.functions.map(({ file, sha256: hash }) => [file, hash]));

  return (built?.functions ?? [])
    .filter(({ file, sha256: hash }) => hashes.get(file) !== hash)
    .map(({ file }) => `${file} is not what these sources give (${why}).`);
};

/** Compares every file of an artifact with its manifest, and the manifest with what is expected of it. */
export const artifactProblems = async (folder: string, expected: Expected = {}): Promise<readonly string[]> => {
  const bytes = await readFile(join(folder, 'manifest.json')).catch(() => undefined);
  if (bytes === undefined) return [`${join(folder, 'manifest.json')} is not there (${why}).`];
  const manifest = JSON.parse(bytes.toString('utf8')) as Manifest;
  const files = [...manifest.functions, ...manifest.templates];
  const found = await Promise.all(files.map((file) => fileProblems(folder, file)));

  return [
    ...(expected.manifest !== undefined && sha256(bytes) !== expected.manifest
      ? [`The manifest is not the one of the tested artifact (${why}).`]
      : []),
    ...originProblems(manifest, expected),
    ...found.flat(),
    ...strangers(
      folder,
      files.map(({ file }) => file),
    ),
    ...(manifest.functions.length === 0 ? [`The artifact has no functions (${why}).`] : []),
  ];
};
