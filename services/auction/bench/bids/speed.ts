import { httpRequest, lambdaContext } from '@ecom/testing';
import { median, OPENING_PRICE, type Setting } from './setting';

const BIDS_PER_AUCTION = 30;
const STEP = 20_000;

/** One bid of a series on one target; each tops the last. */
type Bidding = (target: string, amount: number, bidderId: string) => Promise<unknown>;
type Arm = { readonly name: 'bid' | 'same' | 'smallest'; readonly bid: Bidding; readonly target: () => Promise<string> };
export type Measured = Readonly<Record<Arm['name'], number>>;

/** Through the deployed handler, middleware and validation included. */
const throughHandler = async (): Promise<Bidding> => {
  const { main } = await import('../../src/functions/place-bid/handler');
  return async (auctionId, amount, callerId) => {
    const { statusCode, body } = await main(httpRequest({ path: { auctionId }, body: { amount }, callerId }), lambdaContext());
    if (statusCode !== 201) throw new Error(body);
  };
};

const armsOf = async ({ newAuction, newRawItem, rawWrite, sameWrite }: Setting): Promise<readonly Arm[]> => [
  { name: 'bid', bid: await throughHandler(), target: newAuction },
  { name: 'same', bid: sameWrite, target: newAuction },
  { name: 'smallest', bid: rawWrite, target: newRawItem },
];

const measured = async (arms: readonly Arm[], measure: (arm: Arm) => Promise<number> | number): Promise<Measured> =>
  Object.fromEntries(await Promise.all(arms.map(async (arm) => [arm.name, await measure(arm)] as const))) as Measured;

const turnOf = ({ bid }: Arm, target: string, turn: number): Promise<unknown> =>
  bid(target, OPENING_PRICE + turn * STEP, `usr_${turn % 7}`);

const elapsed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};

/** P2: one client, the arms taking turns bid by bid. Median milliseconds per bid. */
export const oneClient = async (setting: Setting, samples: number): Promise<Measured> => {
  const arms = await armsOf(setting);
  const times = new Map(arms.map(({ name }) => [name, [] as number[]]));
  const targets = new Map<string, string>();
  for (let sample = 0; sample < samples; sample += 1) {
    for (const arm of arms) {
      if (sample % BIDS_PER_AUCTION === 0) targets.set(arm.name, await arm.target());
      times.get(arm.name)?.push(await elapsed(() => turnOf(arm, targets.get(arm.name) ?? '', sample % BIDS_PER_AUCTION)));
    }
  }
  return measured(arms, ({ name }) => median(times.get(name)?.slice(samples / 5) ?? []));
};

type Load = { readonly perSecond: number; readonly cpu: number };

/** 16 clients, each with an auction of its own. */
const underLoad = async (arm: Arm): Promise<Load> => {
  const targets = await Promise.all(Array.from({ length: 16 }, arm.target));
  const bids = 16 * BIDS_PER_AUCTION;
  const cpu = process.cpuUsage();
  const client = async (target: string): Promise<void> => {
    for (let turn = 0; turn < BIDS_PER_AUCTION; turn += 1) await turnOf(arm, target, turn);
  };
  const milliseconds = await elapsed(() => Promise.all(targets.map(client)));
  const { user, system } = process.cpuUsage(cpu);
  return { perSecond: (bids * 1_000) / milliseconds, cpu: (user + system) / 1_000 / bids };
};

/** P3 and P4: the arms in turns, medians of the rounds after the first. */
export const sixteenClients = async (setting: Setting, rounds: number): Promise<Readonly<Record<keyof Load, Measured>>> => {
  const arms = await armsOf(setting);
  const loads = new Map(arms.map(({ name }) => [name, [] as Load[]]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const arm of arms) loads.get(arm.name)?.push(await underLoad(arm));
  }
  const middle = (what: keyof Load) => measured(arms, ({ name }) => median((loads.get(name) ?? []).slice(1).map((load) => load[what])));
  return { perSecond: await middle('perSecond'), cpu: await middle('cpu') };
};
