import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paramsOf, readCompose } from './compose';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'compose-'));
});
afterEach(() => rm(root, { recursive: true }));

const compose = async (services: object, only?: readonly string[]) => {
  await writeFile(path.join(root, 'serverless-compose.yml'), JSON.stringify({ services }));
  return readCompose(root, only);
};

const chain = {
  web: { path: 'web', params: { url: '${api.url}' } },
  api: { path: 'api', params: { arn: '${bus.arn}' } },
  bus: { path: 'bus' },
  other: { path: 'other', dependsOn: 'bus' },
};

describe('readCompose', () => {
  it('puts services after those they need and remembers their place in the file', async () => {
    const services = await compose(chain);

    expect(services.map(({ name, position }) => [name, position])).toEqual([
      ['bus', 2],
      ['api', 1],
      ['web', 0],
      ['other', 3],
    ]);
    expect(services[0]?.dir).toBe(path.join(root, 'bus'));
  });

  it('keeps chosen services with all they need', async () => {
    const services = await compose(chain, ['api']);

    expect(services.map(({ name }) => name)).toEqual(['bus', 'api']);
  });

  it.each([
    { name: 'a circle', services: { a: { path: 'a', dependsOn: 'b' }, b: { path: 'b', dependsOn: 'a' } }, message: 'a -> b -> a' },
    { name: 'an unknown service', services: { a: { path: 'a', params: { x: '${gone.x}' } } }, message: 'service "a" refers to "gone"' },
    { name: 'no path', services: { a: {} }, message: 'service "a" has no path' },
    { name: 'nothing', services: {}, message: 'it names no services' },
  ])('refuses $name', async ({ services, message }) => {
    await expect(compose(services)).rejects.toMatchObject({ code: 'COMPOSE_INVALID', message: expect.stringContaining(message) });
  });

  it('refuses a choice that is not there', async () => {
    await expect(compose(chain, ['shop'])).rejects.toThrow('there is no service "shop"; there are bus, api, web, other');
  });

  it('says where it looked for the file', async () => {
    await expect(readCompose(root)).rejects.toMatchObject({ code: 'COMPOSE_MISSING', message: expect.stringContaining(root) });
  });
});

describe('paramsOf', () => {
  const service = { name: 'web', dir: '/web', position: 0, needs: ['api'], params: { url: '${api.url}/${sls:stage}' } };

  it('fills in outputs and the stage', () => {
    expect(paramsOf(service, { api: { url: 'http://api' } }, 'local')).toEqual({ url: 'http://api/local' });
  });

  it('names an output that is missing', () => {
    expect(() => paramsOf(service, { api: {} }, 'local')).toThrow('service "web" needs the output "url" of "api"');
  });
});
