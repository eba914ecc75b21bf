import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { type OpenPlatform, openPlatform } from '../platform-client/open-platform';
import { connect, type Platform } from '../platform-client/platform';
import { contractReport, violationsIn } from './contract-report';
import { anOpenAuction, somebody, thePlatform } from './people';
import { inMinutes, jumpTo } from './time';

const root = fileURLToPath(new URL('../..', import.meta.url));
const running: OpenPlatform[] = [];
const folders: string[] = [];
const children: ChildProcess[] = [];

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGTERM');
  for (const platform of running.splice(0)) {
    // Nobody can ask one that a test has stopped.
    const report = await contractReport(platform.statusUrl).catch(() => undefined);
    await platform.stop();
    expect(report ? violationsIn(report) : []).toEqual([]);
  }
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

const start = async (...parameters: readonly string[]): Promise<OpenPlatform> => {
  const platform = await openPlatform({ portBase: 23_000, log: () => undefined, parameters: [...inject('iamParameters'), ...parameters] });
  running.push(platform);
  return platform;
};

const listOf = async ({ statusUrl }: OpenPlatform): Promise<readonly string[]> => {
  const { services } = (await (await fetch(`${statusUrl}/status.json`)).json()) as {
    readonly services: readonly { readonly name: string }[];
  };
  return services.map(({ name }) => name).toSorted();
};

const schedulesOf = async ({ statusUrl }: Platform): Promise<readonly string[]> => {
  const report = (await (await fetch(`${statusUrl}/status.json`)).json()) as {
    readonly schedules: { readonly first: readonly { readonly name: string }[] };
  };
  return report.schedules.first.map(({ name }) => name);
};

describe('a platform of one’s own', () => {
  it('--persist keeps people, auctions, bids and what is to happen, and --only starts what is named and what it needs', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kept-'));
    folders.push(folder);
    const first = await start('--persist', folder);
    const before = await connect(first.statusUrl);
    const { auctionId } = await anOpenAuction(before, { softClose: { windowSeconds: 0, maxExtensionSeconds: 0 } });
    const buyer = await somebody(before);
    const receipt = await before.auctions.bid(buyer.accessToken, auctionId, { amount: 500, key: 'kept' });
    await expect.poll(() => before.auctions.bids(auctionId), { timeout: 20_000 }).toMatchObject({ items: [{ bidId: receipt.bidId }] });
    await expect.poll(() => schedulesOf(before), { timeout: 20_000 }).toContain(`close-${auctionId}`);
    await first.stop();

    const second = await start('--persist', folder);
    const after = await connect(second.statusUrl);
    expect(await after.identity.me(buyer.accessToken)).toMatchObject({ userId: buyer.userId });
    expect(await after.auctions.read(auctionId)).toMatchObject({ state: 'open', bidCount: 1 });
    expect(await after.auctions.bid(buyer.accessToken, auctionId, { amount: 500, key: 'kept' })).toEqual(receipt);
    expect(await schedulesOf(after)).toContain(`close-${auctionId}`);
    const { endsAt } = await after.auctions.read(auctionId);
    await jumpTo(after, endsAt);
    await expect.poll(() => after.auctions.read(auctionId), { timeout: 20_000 }).toMatchObject({ state: 'closed', outcome: 'sold' });
    await second.stop();

    expect(await listOf(await start('--only', 'notification'))).toEqual(['identity', 'notification', 'platform']);
  });

  it('B-ALL-10: sls offline serves one service from its sources, with everything else of the platform that runs, and logs no token and no address', async () => {
    const platform = await thePlatform();
    const buyer = await somebody(platform);
    const base = Number(new URL(inject('statusUrl')).port);
    const child = spawn('serverless', ['offline', '--httpPort', String(base + 300)], {
      cwd: join(root, 'services/auction'),
      env: { ...process.env, LOCAL_CLOUD_PORT_BASE: String(base) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
    await expect.poll(() => said, { timeout: 60_000 }).toContain('Serving auction at');

    const { auctionId } = await anOpenAuction(platform, { endsAt: inMinutes(30) });
    const bid = (authorization: string) =>
      fetch(`http://127.0.0.1:${base + 300}/auctions/${auctionId}/bids`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: JSON.stringify({ amount: 500 }),
      });
    expect((await bid('Bearer nonsense')).status).toBe(401);
    expect((await bid(`Bearer ${buyer.accessToken}`)).status).toBe(201);
    expect(await platform.auctions.read(auctionId)).toMatchObject({ bidCount: 1 });
    expect(said).not.toContain(buyer.accessToken);
    expect(said).not.toContain(buyer.email);
  });
});
