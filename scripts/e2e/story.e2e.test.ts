import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const portBase = new URL(inject('statusUrl')).port;

type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** Runs one of the commands as a person would, against the platform of the tests. */
const run = async (script: string, ...parameters: readonly string[]): Promise<Ended> => {
  const command = promisify(execFile)('tsx', [`scripts/${script}/main.ts`, ...parameters, '--port-base', portBase], { cwd: root });
  try {
    return { code: 0, ...(await command) };
  } catch (error) {
    return error as Ended;
  }
};

const header = 'auction_id,item,duration_days,open_bid_cents,bid_cents,bid_time_days,bidder,final_price_cents,kind';
const histories = [
  header,
  'a1,Sextant,3,1000,2000,0.5,ann,2050,no-reserve',
  'a1,Sextant,3,1000,5000,1.25,ben,2050,no-reserve',
  'a2,Compass,7,100,500,0.1,ben,450,other',
  'a2,Compass,7,100,425,6.9999,ann,450,other',
  'a3,Map,1,100,300,0.9,cas,100,no-reserve',
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'replay-'));
});
afterAll(() => rm(folder, { recursive: true }));

const file = async (name: string, lines: readonly string[]): Promise<string> => {
  await writeFile(join(folder, name), lines.join('\n'));

  return join(folder, name);
};

describe('the commands of the main job', () => {
  it('pnpm demo tells its story, and every step is as told', async () => {
    const { code, stdout } = await run('demo');

    expect(stdout).toContain('All as told');
    expect(code).toBe(0);
  });

  it('pnpm replay ends days of bidding at the recorded prices, and leaves the clock at real time', async () => {
    const { code, stdout } = await run('replay', await file('good.csv', histories), '--reserve', 'final', '--json');
    const clock = (await (await fetch(`${inject('statusUrl')}/clock`)).json()) as { readonly now: number; readonly rate: number };

    expect(JSON.parse(stdout)).toMatchObject({
      auctions: 3,
      bids: 5,
      accepted: 4,
      differing: [],
      sold: 3,
      notClosed: 0,
      lostBids: 0,
      serverErrors: 0,
    });
    expect(code).toBe(0);
    expect(clock.rate).toBe(1);
    expect(Math.abs(clock.now - Date.now())).toBeLessThan(60_000);
  });

  it('pnpm replay says where a file is wrong, before anything is created', async () => {
    const broken = await file('broken.csv', histories.with(4, 'a2,Compass,7,100,-5,6.9999,ann,450,other'));
    const { code, stderr } = await run('replay', broken);

    expect(stderr).toMatch(/broken\.csv:5:5 [A-Z_]+ /);
    expect(code).toBe(2);
  });
});
