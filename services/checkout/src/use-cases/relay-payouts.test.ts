import { expect, it } from 'vitest';
import { inMemoryOrders } from '../../tests/fakes/in-memory-orders';
import { inMemoryPayouts } from '../../tests/fakes/in-memory-payouts';
import type { WaitingPayout } from '../domain/payout';
import { complete, prepare, type SendingPayout } from '../domain/payout';
import { makeRelayPayouts } from './relay-payouts';

const waiting = (orderId: string, sellerId = 'usr_1'): WaitingPayout => ({
  orderId,
  sellerId,
  title: 'A brass sextant',
  currency: 'USD',
  amount: 100,
  status: 'waiting',
  revision: 1,
  correlationId: 'req-1',
});

const begin = async (fails: (asked: readonly string[]) => boolean) => {
  const { payouts } = inMemoryPayouts(inMemoryOrders());
  for (const orderId of ['ord_1', 'ord_2', 'ord_3']) await payouts.save(waiting(orderId));
  await payouts.save(waiting('ord_9', 'usr_2'));
  const asked: string[] = [];
  const relay = makeRelayPayouts({
    payouts,
    notify: async () => undefined,
    request: async (requests) => {
      if (fails(asked)) throw new Error('The queue is away.');
      asked.push(...requests.map(({ orderId, correlationId }) => `${orderId} ${correlationId}`));
    },
  });
  return { payouts, asked, set: () => relay.accountSet({ sellerId: 'usr_1', correlationId: 'req-2' }) };
};

it('an account asks for everything of its seller that is not sent, and for nothing of others', async () => {
  const { set, asked } = await begin(() => false);
  await set();

  expect(asked).toEqual(['ord_1 req-2', 'ord_2 req-2', 'ord_3 req-2']);
});

it('an interrupted run goes on where it has to: what was sent meanwhile is not asked for again', async () => {
  let isAway = true;
  const { set, asked, payouts } = await begin(({ length }) => isAway && length === 1);
  await expect(set()).rejects.toThrow('The queue is away.');
  const sending = prepare(waiting('ord_1'), { accountId: 'acct_1', revision: 1 }) as SendingPayout;
  await payouts.save(sending);
  await payouts.save(complete(sending, 'tr_1'));
  isAway = false;
  await set();

  expect(asked.map((request) => request.split(' ')[0])).toEqual(['ord_1', 'ord_2', 'ord_3']);
});
