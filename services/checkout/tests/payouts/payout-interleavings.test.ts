import { expect, it } from 'vitest';
import { everyInterleaving } from './interleavings';
import { payoutWorld } from './payout-world';

const share = 11_220;
const sentTo = (accountId: string) => ({ status: 'sent', transfers: [`${share} to ${accountId}`], entries: 1, owed: 0, trial: 0 });

it('an account that is set while its order is completed loses no payout, whichever call comes first', async () => {
  const count = await everyInterleaving(async () => {
    const world = await payoutWorld();
    return {
      processes: [world.transfer, (around) => world.setAccount('acct_1', around)],
      check: async () => {
        await world.deliverAll();
        expect(await world.outcome()).toEqual(sentTo('acct_1'));
      },
    };
  });
  expect(count).toBeGreaterThan(20);
});

it('an account that is replaced while the one before is refused loses no payout', async () => {
  const count = await everyInterleaving(async () => {
    const world = await payoutWorld();
    await world.setAccount('acct_unknown1');
    return {
      processes: [world.transfer, (around) => world.setAccount('acct_2', around)],
      check: async () => {
        await world.deliverAll();
        expect(await world.outcome()).toEqual(sentTo('acct_2'));
      },
    };
  });
  expect(count).toBeGreaterThan(20);
});

it('an account that is replaced while money is sent gets none of it twice', async () => {
  await everyInterleaving(async () => {
    const world = await payoutWorld();
    await world.setAccount('acct_1');
    return {
      processes: [world.transfer, (around) => world.setAccount('acct_2', around)],
      check: async () => {
        await world.deliverAll();
        const outcome = await world.outcome();
        expect([sentTo('acct_1'), sentTo('acct_2')]).toContainEqual(outcome);
      },
    };
  });
});

it('a message that is worked on twice at once pays once', async () => {
  const count = await everyInterleaving(async () => {
    const world = await payoutWorld();
    await world.setAccount('acct_1');
    return {
      processes: [world.transfer, world.transfer],
      check: async () => expect(await world.outcome()).toEqual(sentTo('acct_1')),
    };
  });
  expect(count).toBeGreaterThan(1_000);
}, 60_000);
