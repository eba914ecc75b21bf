import { httpRequest, lambdaContext } from '@ecom/testing';
import { median, type Setting } from './setting';

const BIDS_PER_AUCTION = 100;
const STEP = 20_000;

type Bidding = (target: string, turn: number) => Promise<unknown>;

/** Bids through the deployed handler, middleware and validation included. */
const throughHandler = async (): Promise<Bidding> => {
  const { main } = await import('../../src/functions/place-bid/handler');
  return async (auctionId, turn) => {
    const event = httpRequest({ path: { auctionId }, body: { amount: 1_000 + turn * STEP }, callerId: `usr_${turn % 7}` });
    const { statusCode, body } = await main(event, lambdaContext());
    if (statusCode !== 201) throw new Error(body);
  };
};

const elapsed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};

const arms = async ({ newAuction, newRawItem, rawWrite }: Setting) => ({
  bid: { bid: await throughHandler(), target: newAuction },
  raw: { bid: ((pk, turn) => rawWrite(pk, 1_000 + turn * STEP, `usr_${turn % 7}`)) satisfies Bidding, target: newRawItem },
});

/** P2 and P4: one client, the arms taking turns bid by bid. Milliseconds and CPU milliseconds per bid. */
export const oneClient = async (setting: Setting, samples: number) => {
  const { bid, raw } = await arms(setting);
  const times = { bid: [] as number[], raw: [] as number[] };
  let targets = { bid: '', raw: '' };
  for (let turn = 0; turn < samples; turn += 1) {
    if (turn % BIDS_PER_AUCTION === 0) targets = { bid: await bid.target(), raw: await raw.target() };
    times.bid.push(await elapsed(() => bid.bid(targets.bid, turn)));
    times.raw.push(await elapsed(() => raw.bid(targets.raw, turn)));
  }
  const warm = Math.floor(samples / 5);
  return { bid: median(times.bid.slice(warm)), raw: median(times.raw.slice(warm)) };
};

type Load = { readonly perSecond: number; readonly cpu: number };

/** 16 clients, each with an auction of its own. */
const underLoad = async ({ bid, target }: { readonly bid: Bidding; readonly target: () => Promise<string> }, each: number): Promise<Load> => {
  const targets = await Promise.all(Array.from({ length: 16 }, target));
  const cpu = process.cpuUsage();
  const milliseconds = await elapsed(() =>
    Promise.all(
      targets.map(async (one) => {
        for (let turn = 1; turn <= each; turn += 1) await bid(one, turn);
      }),
    ),
  );
  const { user, system } = process.cpuUsage(cpu);
  return { perSecond: (16 * each * 1_000) / milliseconds, cpu: (user + system) / 1_000 / (16 * each) };
};

/** P3 and P4: the arms in turns, medians of the rounds. */
export const sixteenClients = async (setting: Setting, rounds: number) => {
  const both = await arms(setting);
  const loads = { bid: [] as Load[], raw: [] as Load[] };
  for (let round = 0; round <= rounds; round += 1) {
    const [bid, raw] = [await underLoad(both.bid, BIDS_PER_AUCTION / 2), await underLoad(both.raw, BIDS_PER_AUCTION / 2)];
    if (round > 0) (loads.bid.push(bid), loads.raw.push(raw));
  }
  const middle = (of: readonly Load[], what: keyof Load) => median(of.map((load) => load[what]));
  return {
    bid: { perSecond: middle(loads.bid, 'perSecond'), cpu: middle(loads.bid, 'cpu') },
    raw: { perSecond: middle(loads.raw, 'perSecond'), cpu: middle(loads.raw, 'cpu') },
  };
};
