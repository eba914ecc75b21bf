import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readRoutes } from './read-routes';

let root: string;
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'routes-')));
  await write(
    'serverless.ts',
    `export default {
      functions: {
        doThis: { handler: 'src/functions/do-this/handler.main', events: [{ httpApi: { method: 'GET', path: '/this' } }] },
        tick: { handler: 'src/functions/tick/handler.main', events: [{ schedule: 'rate(1 minute)' }] },
      },
      custom: { publicRoutes: { 'GET /this': 'Anybody may.' } },
    };`,
  );
});
afterEach(() => rm(root, { recursive: true }));

const write = async (file: string, text: string): Promise<void> => {
  const path = join(root, 'services/some', file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
};

it('reads where a route is from its config and what it is from its schema', async () => {
  await write(
    'src/functions/do-this/schema.ts',
    "export const doThisRoute = {};\nexport const doThisDocs = { route: doThisRoute, summary: 'Do' };",
  );
  await write('src/functions/do-this/handler.ts', 'httpHandler({ ...doThisRoute, handle })');

  expect(await readRoutes(root, 'some')).toEqual([
    { key: 'doThis', method: 'get', path: '/this', publicReason: 'Anybody may.', docs: { route: {}, summary: 'Do' } },
  ]);
});

it.each([
  { name: 'has no schema', schema: undefined },
  { name: 'documents nothing', schema: 'export const other = 1;' },
  { name: 'documents another route', schema: 'export const doThisRoute = {};\nexport const doThisDocs = { route: {} };' },
])('refuses a route that $name, and says how to mend it', async ({ schema }) => {
  if (schema !== undefined) await write('src/functions/do-this/schema.ts', schema);

  await expect(readRoutes(root, 'some')).rejects.toThrow(
    /^services\/some\/src\/functions\/do-this\/schema\.ts: GET \/this is a route that no document tells of.*Export doThisRoute = /,
  );
});

it('refuses a handler that answers another route than the one that is documented', async () => {
  await write('src/functions/do-this/schema.ts', 'export const doThisRoute = {};\nexport const doThisDocs = { route: doThisRoute };');
  await write('src/functions/do-this/handler.ts', 'httpHandler({ handle })');

  await expect(readRoutes(root, 'some')).rejects.toThrow(/handler\.ts: the handler of GET \/this does not use doThisRoute/);
});
