import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type SourceWatch, watchSources } from './source-watch';

describe('watching sources', () => {
  const onChange = vi.fn();
  let folder: string;
  let other: string;
  let sources: SourceWatch;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'watched-'));
    other = await mkdtemp(join(tmpdir(), 'watched-'));
    onChange.mockClear();
    sources = watchSources(onChange);
    sources.follow(new Set([folder]));
  });
  afterEach(async () => {
    sources.stop();
    await rm(folder, { recursive: true, force: true });
    await rm(other, { recursive: true, force: true });
  });

  const heard = (times: number) => vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(times), { timeout: 5_000 });

  it('tells several writes in a row once', async () => {
    await writeFile(join(folder, 'a.ts'), '1');
    await writeFile(join(folder, 'a.ts'), '2');
    await writeFile(join(folder, 'b.json'), '3');

    await heard(1);
  });

  it('notices a file that an editor moved over another', async () => {
    await writeFile(join(folder, 'a.ts.swp'), '1');
    await rename(join(folder, 'a.ts.swp'), join(folder, 'a.ts'));

    await heard(1);
  });

  it('follows the folders it was told last', async () => {
    sources.follow(new Set([other]));
    await writeFile(join(folder, 'a.ts'), '1');
    await writeFile(join(other, 'a.ts'), '1');
    await heard(1);
    await writeFile(join(other, 'notes.txt'), 'no source');
    await writeFile(join(other, 'b.ts'), '1');

    await heard(2);
  });
});
