import { glob, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** What means the same wherever it comes from. */
const sharedByAll = ['IDEMPOTENCY_KEY_REUSED'];

const codesIn = async (file: string): Promise<readonly string[]> =>
  [...(await readFile(`${root}${file}`, 'utf8')).matchAll(/readonly code(?:: string)? = '([^']+)'/g)].map(([, code = '']) => code);

const allCodes = async (): Promise<readonly string[]> => {
  const codes: string[] = [];
  for await (const file of glob('{services,packages}/*/src/**/*.ts', { cwd: root }))
    if (!file.endsWith('.test.ts')) codes.push(...(await codesIn(file)));

  return codes;
};

it('gives each error a code of its own, so that a code names one cause', async () => {
  const codes = (await allCodes()).filter((code) => !sharedByAll.includes(code));

  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  expect(codes.filter((code) => !/^[A-Z]+(_[A-Z]+)*$/.test(code))).toEqual([]);
  expect(codes.length).toBeGreaterThan(10);
});
