import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { composeEntries, findRoot, wiresInto, wiresOf } from './compose-file';

let root: string;

beforeAll(async () => {
  root = await realpath(await mkdtemp(path.join(tmpdir(), 'wires-')));
  await mkdir(path.join(root, 'services/wallet/src'), { recursive: true });
  await writeFile(
    path.join(root, 'serverless-compose.yml'),
    'services:\n  wallet:\n    path: services/wallet\n    params:\n      busArn: ${platform.busArn}\n      lead: 60\n',
  );
});
afterAll(() => rm(root, { recursive: true }));

it('finds the workspace from any folder in it, and none elsewhere', () => {
  expect(findRoot(path.join(root, 'services/wallet/src'))).toBe(root);
  expect(findRoot(path.parse(root).root)).toBeUndefined();
});

it('reads the wires of the service in a folder', () => {
  expect(wiresInto(path.join(root, 'services/wallet'))).toEqual([{ param: 'busArn', from: 'platform', output: 'busArn' }]);
});

it('gives a service that is not listed no wires', () => {
  expect(wiresInto(path.join(root, 'services/forgotten'))).toEqual([]);
});

it('reads a file without services', async () => {
  await mkdir(path.join(root, 'empty'));
  await writeFile(path.join(root, 'empty/serverless-compose.yml'), '');

  expect(composeEntries(path.join(root, 'empty'))).toEqual({});
});

it('takes only references to other services for wires', () => {
  expect(wiresOf({ busArn: '${platform.busArn}', lead: '60' })).toEqual([{ param: 'busArn', from: 'platform', output: 'busArn' }]);
});
