import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { artifactProblems, rebuildProblems, sha256 } from './verify';

let folder: string;

const zip = Buffer.from('bundle');
const entry = { service: 'auction', function: 'placeBid', file: 'auction/placeBid.zip', sha256: sha256(zip), bytes: zip.length };
const manifest = { commit: 'c0ffee', dirty: false, stage: 'staging', functions: [entry], templates: [] };
const write = (file: string, content: Buffer | string) => writeFile(join(folder, file), content);
const written = async (changes: object = {}): Promise<string> => {
  const text = JSON.stringify({ ...manifest, ...changes });
  await write('manifest.json', text);

  return sha256(Buffer.from(text));
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'artifact-'));
  await mkdir(join(folder, 'auction'));
  await write('auction/placeBid.zip', zip);
});
afterEach(() => rm(folder, { recursive: true }));

describe('B-CI-2: an artifact', () => {
  it('is what was built from the commit and tested', async () => {
    expect(await artifactProblems(folder, { commit: 'c0ffee', manifest: await written() })).toEqual([]);
  });

  it.each([
    {
      what: 'a zip that was changed',
      make: () => write('auction/placeBid.zip', 'other'),
      says: 'placeBid.zip is not the file that was built',
    },
    {
      what: 'a zip that is missing',
      make: () => rm(join(folder, 'auction/placeBid.zip')),
      says: 'placeBid.zip is in the manifest and not there',
    },
    { what: 'a zip nobody built', make: () => write('auction/extra.zip', 'x'), says: 'extra.zip is there and not in the manifest' },
    { what: 'another commit', make: () => written({ commit: 'decaf' }), says: 'built from decaf, not from c0ffee' },
    { what: 'files of no commit', make: () => written({ dirty: true }), says: 'files that no commit has' },
    { what: 'no functions', make: () => written({ functions: [] }), says: 'has no functions' },
    { what: 'no manifest', make: () => rm(join(folder, 'manifest.json')), says: 'manifest.json is not there' },
  ])('is refused with $what', async ({ make, says }) => {
    await written();
    await make();

    expect(await artifactProblems(folder, { commit: 'c0ffee' })).toContainEqual(expect.stringContaining(says));
  });

  it('is what its sources give when they are built again', async () => {
    await written();
    const rebuilt = await mkdtemp(join(tmpdir(), 'rebuilt-'));
    const give = (hash: string) =>
      writeFile(join(rebuilt, 'manifest.json'), JSON.stringify({ ...manifest, functions: [{ ...entry, sha256: hash }] }));

    await give(entry.sha256);
    expect(await rebuildProblems(folder, rebuilt)).toEqual([]);
    await give('other');
    expect(await rebuildProblems(folder, rebuilt)).toEqual([expect.stringContaining('placeBid.zip is not what these sources give')]);
    await rm(rebuilt, { recursive: true });
  });

  it('is refused with a manifest that was written again to fit other zips', async () => {
    const tested = await written();
    await write('auction/placeBid.zip', 'other');
    await written({ functions: [{ ...entry, sha256: sha256(Buffer.from('other')) }] });

    expect(await artifactProblems(folder, { manifest: tested })).toEqual([
      expect.stringContaining('The manifest is not the one of the tested'),
    ]);
  });
});
