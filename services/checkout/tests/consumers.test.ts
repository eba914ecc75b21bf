import { readFileSync } from 'node:fs';
import { auctionClosed, courierRequested, eventPattern } from '@ecom/contracts';
import { busEvent, queueEvent, testConsumer } from '@ecom/testing';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { makeHandler as bookCourier } from '../src/functions/book-courier/handler';
import { makeHandler as openOrder } from '../src/functions/open-order/handler';

vi.hoisted(() => {
  for (const name of ['ORDER_TABLE', 'PAYMENT_DAYS', 'REMINDER_DAYS', 'COURIER_API_URL']) vi.stubEnv(name, '7');
});

describe('open-order', () => {
  testConsumer(auctionClosed, (data) => openOrder(vi.fn())(queueEvent(busEvent(auctionClosed, data))));

  it('gets what the rule lets through: auctions that found a buyer', () => {
    const { Resources } = parse(readFileSync(new URL('../resources/rules.yml', import.meta.url), 'utf8'), { logLevel: 'silent' });
    const pattern = eventPattern(auctionClosed);
    expect(Resources.SaleRule.Properties.EventPattern).toEqual({ ...pattern, detail: { ...pattern.detail, data: { outcome: ['sold'] } } });
  });
});

describe('book-courier', () => {
  testConsumer(courierRequested, (data) => bookCourier(vi.fn())(queueEvent(data)));
});
