import { afterAll, describe, expect, it } from 'vitest';
import { PaymentProviderUnavailableError } from '../../src/domain/errors';
import { type Around, type PayoutWorld, payoutWorld } from './payout-world';

const share = 11_220;
const kinds = ['before', 'after', 'twice'] as const;
type Kind = (typeof kinds)[number];

const lost = () => new PaymentProviderUnavailableError('No answer.');

/** Lets the call with this number go wrong: it is not made, its answer is lost, or it is made twice. */
const failing = (at: number, kind: Kind | undefined): { readonly around: Around; readonly calls: () => number } => {
  let calls = 0;
  const around: Around = async (_name, call) => {
    calls += 1;
    if (calls !== at || kind === undefined) return call();
    if (kind === 'before') throw lost();
    const answer = await call();
    if (kind === 'after') throw lost();
    return kind === 'twice' ? call() : answer;
  };
  return { around, calls: () => calls };
};

type Story = { readonly name: string; readonly to: string; readonly tell: (world: PayoutWorld, around: Around) => Promise<void> };

const stories: readonly Story[] = [
  {
    name: 'an account before the order is completed',
    to: 'acct_1',
    tell: async (world, around) => {
      await world.setAccount('acct_1');
      await world.complete();
      await world.deliverAll(around);
    },
  },
  {
    name: 'an account after it',
    to: 'acct_1',
    tell: async (world, around) => {
      await world.complete();
      await world.deliverAll(around);
      await world.setAccount('acct_1');
      await world.deliverAll(around);
    },
  },
  {
    name: 'an account that is refused, and another',
    to: 'acct_2',
    tell: async (world, around) => {
      await world.setAccount('acct_restricted1');
      await world.complete();
      await world.deliverAll(around);
      await world.setAccount('acct_2');
      await world.deliverAll(around);
    },
  },
];

let paths = 0;
afterAll(() => void process.stdout.write(`payouts: ${paths} paths enumerated\n`));

const expectPaid = async (world: PayoutWorld, { name, to }: Story, fault = 'nothing fails'): Promise<void> => {
  paths += 1;
  expect(await world.outcome(), `${name}: ${fault}`).toEqual({
    status: 'sent',
    transfers: [`${share} to ${to}`],
    entries: 1,
    owed: 0,
    trial: 0,
  });
  expect(world.dead).toEqual([]);
};

/** The provider does what it is asked for, and its answers do not arrive. */
const answersAreLost: Around = async (name, call) => {
  const answer = await call();
  if (name === 'send') throw lost();
  return answer;
};

describe('a payout', () => {
  it.each(stories.map((story) => [story.name, story] as const))('is made once: %s, whatever fails at whichever call', async (_, story) => {
    const undisturbed = await payoutWorld();
    const { around, calls } = failing(0, undefined);
    await story.tell(undisturbed, around);
    await expectPaid(undisturbed, story);
    expect(calls()).toBeGreaterThan(6);

    for (let at = 1; at <= calls(); at += 1)
      for (const kind of kinds) {
        const world = await payoutWorld();
        await story.tell(world, failing(at, kind).around);
        await expectPaid(world, story, `call ${at} ${kind}`);
      }
  });

  it('is found when its message comes back after the provider has forgotten the key', async () => {
    const world = await payoutWorld();
    await world.setAccount('acct_1');
    await world.complete();
    await world.deliverAll((name, call) => (name === 'find' ? Promise.reject(lost()) : answersAreLost(name, call)));
    expect([await world.payout(), world.dead.length]).toMatchObject([{ status: 'sending' }, 1]);

    world.provider.forget();
    world.redrive();
    await world.deliverAll();
    expect(await world.outcome()).toMatchObject({ status: 'sent', transfers: [`${share} to acct_1`], entries: 1, owed: 0 });
  });

  it('goes where it was first asked to go, though the account was replaced before the answer was known', async () => {
    const world = await payoutWorld();
    await world.setAccount('acct_1');
    await expect(world.transfer(answersAreLost)).rejects.toThrow('No answer.');
    expect(await world.outcome()).toMatchObject({ status: 'sending', transfers: [`${share} to acct_1`] });
    await world.setAccount('acct_2');
    await world.deliverAll();
    expect(await world.outcome()).toMatchObject({ status: 'sent', transfers: [`${share} to acct_1`], entries: 1, owed: 0 });
  });

  it('that the provider never takes ends in the dead letter queue, and is made once it does', async () => {
    const world = await payoutWorld();
    await world.setAccount('acct_1');
    await world.complete();
    await world.deliverAll((name, call) => (name === 'send' ? Promise.reject(lost()) : call()));
    expect([world.dead.length, await world.outcome()]).toMatchObject([1, { status: 'sending', transfers: [], owed: -share }]);
    world.redrive();
    await world.deliverAll();
    expect(await world.outcome()).toMatchObject({ status: 'sent', transfers: [`${share} to acct_1`], owed: 0 });
  });

  it('that the platform’s balance does not suffice for is made once it does, under another key', async () => {
    const world = await payoutWorld();
    world.provider.setPoor(true);
    await world.setAccount('acct_1');
    await world.complete();
    await world.deliverAll();
    expect([world.dead.length, await world.payout()]).toMatchObject([1, { status: 'sending', attempt: 6 }]);

    world.provider.setPoor(false);
    world.redrive();
    await world.deliverAll();
    expect(await world.outcome()).toMatchObject({ status: 'sent', transfers: [`${share} to acct_1`], entries: 1, owed: 0 });
  });
});
