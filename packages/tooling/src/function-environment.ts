import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';

type Definition = { readonly lambda?: { readonly environment?: Readonly<Record<string, unknown>> } };

/**
 * The handler under test finds the environment that the config beside it declares, and nothing else:
 * a handler that asks for more than its deployment gives it fails here.
 */
const folder = dirname(expect.getState().testPath ?? '');
const config = join(folder, 'config.ts');

if (folder.includes('/src/functions/') && existsSync(config)) {
  const definitions = Object.values((await import(config)) as Readonly<Record<string, Definition>>);
  for (const name of definitions.flatMap(({ lambda }) => Object.keys(lambda?.environment ?? {}))) process.env[name] ??= `test-${name}`;
}
