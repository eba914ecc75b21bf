import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deployment } from '../../tests/builders/deployment';
import { freePorts } from '../../tests/builders/free-ports';
import { listen } from '../runtime/http-server';
import { offlineCommand } from './offline-command';

describe('sls offline', () => {
  let root: string;
  let portBase: number;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'offline-'));
    portBase = await freePorts(10);
    vi.stubEnv('LOCAL_CLOUD_PORT_BASE', String(portBase));
    const services = 'services:\n  bus: { path: bus }\n  shop: { path: shop, params: { busArn: "${bus.busArn}" } }\n';
    await writeFile(join(root, 'serverless-compose.yml'), services);
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await rm(root, { recursive: true, force: true });
  });
  const serverless = (folder: string) => ({
    serviceDir: join(root, folder),
    configurationInput: {
      provider: {} as { stage?: string },
      params: { local: { own: 1 } } as Record<string, Readonly<Record<string, unknown>>>,
    },
    service: { functions: {}, provider: {} },
  });

  it('says what to do when no local cloud runs', async () => {
    await expect(offlineCommand(serverless('shop'), {})).rejects.toMatchObject({
      code: 'LOCAL_CLOUD_NOT_RUNNING',
      message: expect.stringContaining(`127.0.0.1:${portBase}. Start it with "pnpm start"`),
    });
  });

  it('gives the service the outputs of the others as params of its stage', async () => {
    const outputs = { bus: { busArn: 'arn:bus' } };
    const status = await listen(
      createServer((_request, response) => response.end(JSON.stringify(deployment({ outputs })))),
      portBase,
      'a status page',
    );
    const [shop, stranger] = [serverless('shop'), serverless('elsewhere')];
    await offlineCommand(shop, {});
    const refusal = offlineCommand(stranger, {});
    await expect(refusal).rejects.toMatchObject({ code: 'SERVICE_MISSING' });
    await status.stop();
    expect(shop.configurationInput).toEqual({ provider: { stage: 'local' }, params: { local: { own: 1, busArn: 'arn:bus' } } });
  });
});
