import { readFileSync } from 'node:fs';
import { type EventContract, eventPattern, orderCompleted, orderUnpaid } from '@ecom/contracts';
import { busEvent, queueEvent, testConsumer } from '@ecom/testing';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { makeHandler } from '../src/functions/account-for-orders/handler';

vi.hoisted(() => {
  for (const name of ['PROFILE_TABLE', 'USER_POOL_ID']) vi.stubEnv(name, 'us-east-1_none');
});

const fromTheBus = (contract: EventContract) => (data: unknown) =>
  makeHandler({ completed: vi.fn(), unpaid: vi.fn() })(queueEvent(busEvent(contract, data)));

describe('account-for-orders', () => {
  testConsumer(orderCompleted, fromTheBus(orderCompleted));
  testConsumer(orderUnpaid, fromTheBus(orderUnpaid));

  it('gets what the rule lets through', () => {
    const { Resources } = parse(readFileSync(new URL('../resources/rules.yml', import.meta.url), 'utf8'), { logLevel: 'silent' });
    expect(Resources.OrderRule.Properties.EventPattern).toEqual({
      ...eventPattern(orderCompleted),
      'detail-type': [orderCompleted.name, orderUnpaid.name],
    });
  });
});
