import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bundledDocuments } from './bundled-documents';

const folder = 'services/some/src/functions/do-this';
let root: string;
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'bundles-')));
  await mkdir(join(root, folder), { recursive: true });
});
afterEach(() => rm(root, { recursive: true }));

const findings = async (docs: string) => {
  await writeFile(
    join(root, folder, 'handler.ts'),
    "import { doThisRoute } from './schema';\nexport const main = () => ({ ...doThisRoute });",
  );
  await writeFile(
    join(root, folder, 'schema.ts'),
    `const shared = { answer: {} };\nexport const doThisRoute = {};\nexport const doThisDocs = { route: doThisRoute, ${docs} };`,
  );
  return bundledDocuments(root);
};

it('finds nothing where documents are literals', async () => {
  expect(await findings("summary: 'Do this', answer: shared")).toEqual([]);
});

it('passes by a function without a route', async () => {
  await writeFile(join(root, folder, 'handler.ts'), 'export const main = () => 1;');

  expect(await bundledDocuments(root)).toEqual([]);
});

it.each(["summary: 'Do this', ...shared", "summary: 'Do this', answer: shared.answer", "summary: 'Do this', answer: Object.keys(shared)"])(
  'finds what the bundler keeps: %s',
  async (docs) => {
    expect(await findings(docs)).toEqual([
      expect.objectContaining({
        file: `${folder}/schema.ts`,
        problem: expect.stringContaining("doThisDocs is part of the function's bundle"),
      }),
    ]);
  },
);
