import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compile } from './compile';
import { unknownTypes } from './rest-costs';

const root = join(import.meta.dirname, '../..');

it.each(['dev', 'production'])('every resource of stage %s has a price, or a reason why it is free', async (stage) => {
  const services = await compile(root, stage);

  expect(unknownTypes(services), 'say in scripts/cost/resource-types.ts what they cost, or why nothing').toEqual([]);
});
