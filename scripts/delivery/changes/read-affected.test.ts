import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readAffected, readServices, servicesInOrder } from './read-affected';

const root = fileURLToPath(new URL('../../..', import.meta.url));

it('puts each service after those whose outputs it takes', () => {
  const compose = `services:
  web: { path: "services/web", params: { url: "\${api.url}" } }
  api: { path: "services/api", dependsOn: "bus" }
  bus: { path: "services/bus" }`;

  expect(servicesInOrder(compose).map(({ name }) => name)).toEqual(['bus', 'api', 'web']);
});

it('refuses services that wait for each other', () => {
  expect(() => servicesInOrder('services: { a: { path: a, dependsOn: b }, b: { path: b, dependsOn: a } }')).toThrow('a -> b -> a');
});

it('reads the order of this platform', async () => {
  const names = (await readServices(root)).map(({ name }) => name);

  expect(names[0]).toBe('platform');
  expect(names.indexOf('auction')).toBeGreaterThan(names.indexOf('notification'));
});

it('finds nothing affected by no change, and says which commit git does not know', async () => {
  expect(await readAffected(root, 'HEAD')).toEqual({ services: [], folders: [] });
  await expect(readAffected(root, '0000000000000000000000000000000000000000')).rejects.toThrow('git diff');
});
