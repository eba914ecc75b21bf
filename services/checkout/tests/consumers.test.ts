import { readFileSync } from 'node:fs';
import { auctionClosed, courierRequested, eventPattern, payoutRequested, receiptRequested, secondChanceAccepted } from '@ecom/contracts';
import { busEvent, queueEvent, testConsumer } from '@ecom/testing';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { makeHandler as bookCourier } from '../src/functions/book-courier/handler';
import { makeHandler as generateReceipt } from '../src/functions/generate-receipt/handler';
import { makeHandler as openOrder } from '../src/functions/open-order/handler';
import { makeHandler as transferPayout } from '../src/functions/transfer-payout/handler';

vi.hoisted(() => {
  const settings = ['ORDER_TABLE', 'PAYMENT_DAYS', 'REMINDER_DAYS', 'COURIER_API_URL', 'NAMES_FUNCTION', 'RECEIPTS_BUCKET', 'SITE_URL'];
  for (const name of [...settings, 'PAYMENT_API_URL', 'PAYMENT_KEY_SECRET']) vi.stubEnv(name, '7');
});

describe('open-order', () => {
  const opening = { closed: vi.fn(), accepted: vi.fn() };
  testConsumer(auctionClosed, (data) => openOrder(opening)(queueEvent(busEvent(auctionClosed, data))));
  testConsumer(secondChanceAccepted, (data) => openOrder(opening)(queueEvent(busEvent(secondChanceAccepted, data))));

  it('gets what the rules let through: auctions that found a buyer, and bidders who take a second chance', () => {
    const { Resources } = parse(readFileSync(new URL('../resources/rules.yml', import.meta.url), 'utf8'), { logLevel: 'silent' });
    const pattern = eventPattern(auctionClosed);
    expect(Resources.SaleRule.Properties.EventPattern).toEqual({ ...pattern, detail: { ...pattern.detail, data: { outcome: ['sold'] } } });
    expect(Resources.SecondChanceRule.Properties.EventPattern).toEqual(eventPattern(secondChanceAccepted));
  });
});

describe('book-courier', () => {
  testConsumer(courierRequested, (data) => bookCourier(vi.fn())(queueEvent(data)));
});

describe('generate-receipt', () => {
  testConsumer(receiptRequested, (data) => generateReceipt(vi.fn(async () => true))(queueEvent(data)));
});

describe('transfer-payout', () => {
  testConsumer(payoutRequested, (data) => transferPayout(vi.fn())(queueEvent(data)));
});
