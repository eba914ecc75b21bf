import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { defineFunction } from './define-function';
import { defineService } from './define-service';
import { prebuiltFunctions } from './prebuilt';

const code = 'the archive of placeBid';
const sha256 = createHash('sha256').update(code).digest('hex');
let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'artifacts-')));
  mkdirSync(path.join(folder, 'auction'));
  writeFileSync(path.join(folder, 'auction/placeBid.zip'), code);
  const functions = [{ service: 'auction', function: 'placeBid', file: 'auction/placeBid.zip', sha256, bytes: code.length }];
  writeFileSync(
    path.join(folder, 'manifest.json'),
    JSON.stringify({ commit: 'abc', dirty: false, stage: 'dev', functions, templates: [] }),
  );
});
afterEach(() => {
  delete process.env['ECOM_ARTIFACTS'];
  rmSync(folder, { recursive: true });
});

it('finds the archive of each function', () => {
  expect(prebuiltFunctions(folder, 'auction', ['placeBid'])).toEqual({ placeBid: path.join(folder, 'auction/placeBid.zip') });
});

it('refuses an archive that is not the one that was built', () => {
  writeFileSync(path.join(folder, 'auction/placeBid.zip'), `${code}, changed`);

  expect(() => prebuiltFunctions(folder, 'auction', ['placeBid'])).toThrow('is not what was built');
});

it('refuses a service with a function that was not built', () => {
  expect(() => prebuiltFunctions(folder, 'auction', ['placeBid', 'cancelBid'])).toThrow('has no code of auction/cancelBid');
});

it('refuses an archive that the manifest names and nobody has', () => {
  rmSync(path.join(folder, 'auction/placeBid.zip'));

  expect(() => prebuiltFunctions(folder, 'auction', ['placeBid'])).toThrow('has no code of auction/placeBid');
});

it('refuses a folder that is none of artifacts', () => {
  expect(() => prebuiltFunctions(tmpdir(), 'auction', ['placeBid'])).toThrow('a folder without manifest.json');
});

it('takes the place of bundling in every service', () => {
  process.env['ECOM_ARTIFACTS'] = folder;
  const service = defineService({
    name: 'auction',
    owns: 'Bids.',
    functions: { placeBid: defineFunction('place-bid', {}) },
    resources: [],
  });

  expect(service.plugins).not.toContain('serverless-esbuild');
  expect(service.functions).toMatchObject({ placeBid: { package: { artifact: path.join(folder, 'auction/placeBid.zip') } } });
});
