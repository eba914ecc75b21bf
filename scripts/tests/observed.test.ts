import { glob, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

/** What makes a handler of @ecom/lambda; each of them logs with the correlation id, measures and is traced. */
const makers =
  /\b(activityHandler|directHandler|disconnectHandler|eventQueueHandler|httpHandler|publicHttpHandler|queueHandler|socketHandler|tableStreamHandler|taskHandler|urlHandler)\(|\bdirectHandler</;

const sources = async (pattern: string): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>();
  for await (const file of glob(pattern, { exclude: (name) => name === 'node_modules' })) found.set(file, await readFile(file, 'utf8'));
  return found;
};

/** @returns the files whose handler nobody observes. */
const unobserved = (handlers: ReadonlyMap<string, string>): readonly string[] =>
  [...handlers].filter(([, source]) => !makers.test(source)).map(([file]) => file);

it('every handler of every service is made with @ecom/lambda', async () => {
  const handlers = await sources('services/*/src/functions/**/handler.ts');

  expect(handlers.size).toBeGreaterThan(40);
  expect(unobserved(handlers)).toEqual([]);
});

it('one that is not, is found', () => {
  expect(unobserved(new Map([['handler.ts', 'export const main = async () => undefined;']]))).toEqual(['handler.ts']);
});

it('what a service counts is on its dashboard, and nothing else', async () => {
  const counted = new Map<string, Set<string>>();
  for (const [file, source] of await sources('services/*/src/functions/**/handler.ts')) {
    const names = [...source.matchAll(/(?:count\(|measure\(|done: |refused: |[a-z]+: )'([A-Z][A-Za-z]+)'/g)].map(([, name = '']) => name);
    const service = file.split('/')[1] ?? '';
    counted.set(service, new Set([...(counted.get(service) ?? []), ...names]));
  }
  for (const [file, source] of await sources('services/*/serverless.ts')) {
    const [, list = ''] = /measures: \[([^\]]*)\]/.exec(source) ?? [];
    const told = [...list.matchAll(/'(\w+)'/g)].map(([, name = '']) => name);

    expect([...(counted.get(file.split('/')[1] ?? '') ?? [])].toSorted(), file).toEqual(told.toSorted());
  }
});
