import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Meanings } from './refusals';

const refusal = /\/\*\* ([^\n]+?) \*\/\nexport class \w+ extends DomainError \{\n\s+readonly code = '([A-Z_]+)'/g;

/** @returns what the comments above error classes say, by the code of the class. */
export const readMeanings = async (root: string, service: string): Promise<Meanings> => {
  const meanings: Record<string, string> = {};
  for await (const file of glob([`services/${service}/src/**/*.ts`, 'packages/{dynamo,lambda}/src/**/*.ts'], { cwd: root }))
    for (const [, meaning = '', code = ''] of (await readFile(join(root, file), 'utf8')).matchAll(refusal)) meanings[code] = meaning;

  return meanings;
};
