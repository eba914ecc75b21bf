/** How long the platform takes to start, what it keeps in memory, and how many recorded bids a second it takes through its HTTP API. */
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const portBase = 30_000;
const auctions = 40;
const bidsPerAuction = 15;
const megabyte = 1024;

type Process = { readonly pid: number; readonly parent: number; readonly kilobytes: number };

const processes = (): readonly Process[] =>
  execFileSync('ps', ['-eo', 'pid=,ppid=,rss='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .map(([pid = 0, parent = 0, kilobytes = 0]) => ({ pid, parent, kilobytes }));

/** Megabytes of a process and everything it started. */
const residentMegabytes = (ancestor: number): number => {
  const all = processes();
  const family = new Set([ancestor]);
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
  }

  return Math.round(all.filter(({ pid }) => family.has(pid)).reduce((sum, { kilobytes }) => sum + kilobytes, 0) / megabyte);
};

/** Histories in which every second bid tops the one before it, spread over three days. */
const histories = (): string => {
  const header = 'auction_id,item,duration_days,open_bid_cents,bid_cents,bid_time_days,bidder,final_price_cents,kind';
  const rows = Array.from({ length: auctions * bidsPerAuction }, (_, index) => {
    const bid = Math.floor(index / auctions);

    return `a${index % auctions},Measured,3,100,${1_000 * (bid + 1)},${(bid + 1) / 6},bidder-${index % 50},100,no-reserve`;
  });

  return [header, ...rows].join('\n');
};

const folder = mkdtempSync(join(tmpdir(), 'platform-bench-'));
const csv = join(folder, 'histories.csv');
writeFileSync(csv, histories());

const began = performance.now();
const command = createRequire(import.meta.url).resolve('@ecom/local-cloud/bin/local-cloud.js');
const platform = fork(command, ['start', '--quiet', '--port-base', String(portBase)], {
  cwd: root,
  execArgv: ['--max-old-space-size=512', '--max-semi-space-size=4'],
  stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
});
await once(platform, 'message');
const startSeconds = (performance.now() - began) / 1_000;
const idleMegabytes = residentMegabytes(platform.pid ?? 0);

const answer = execFileSync('tsx', ['scripts/replay/main.ts', csv, '--json', '--port-base', String(portBase)], {
  cwd: root,
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'ignore'],
});
const usedMegabytes = residentMegabytes(platform.pid ?? 0);
platform.disconnect();
await once(platform, 'exit');
rmSync(folder, { recursive: true });

const replay = JSON.parse(answer) as Readonly<Record<string, unknown>>;
const figures = {
  startSeconds: Number(startSeconds.toFixed(1)),
  idleMegabytes,
  usedMegabytes,
  bids: auctions * bidsPerAuction,
  replay,
};
if (process.argv.includes('--json')) console.log(JSON.stringify(figures));
else {
  console.table({
    'ready after, s': figures.startSeconds,
    'memory when ready, MB': idleMegabytes,
    'memory after the replay, MB': usedMegabytes,
    'bids replayed': figures.bids,
    'bids per second': replay['bidsPerSecond'],
  });
}
