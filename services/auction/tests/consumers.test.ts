import { readFileSync } from 'node:fs';
import {
  auctionCancelled,
  auctionClosed,
  auctionDue,
  auctionEndingSoon,
  auctionExtended,
  type EventContract,
  eventPattern,
  leaderOutbid,
  orderUnpaid,
  qrCodeRequested,
} from '@ecom/contracts';
import { busEvent, queueEvent, testConsumer } from '@ecom/testing';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { makeHandler as announceEndingSoon } from '../src/functions/announce-ending-soon/handler';
import { makeHandler as closeAuction } from '../src/functions/close-auction/handler';
import { makeHandler as generateQrCode } from '../src/functions/generate-qr-code/handler';
import { makeHandler as lapseOffer } from '../src/functions/lapse-offer/handler';
import { makeHandler as notifyParticipants } from '../src/functions/notify-participants/handler';
import { makeHandler as openAuction } from '../src/functions/open-auction/handler';
import { makeHandler as recordUnpaid } from '../src/functions/record-unpaid/handler';

vi.hoisted(() => {
  const names = [
    'AUCTION_TABLE',
    'OPENING_QUEUE_URL',
    'REMINDER_QUEUE_URL',
    'CLOSING_QUEUE_URL',
    'EVENT_BUS_NAME',
    'NOTIFICATION_QUEUE_URL',
    'PICTURES_BUCKET',
    'AUCTION_API_URL',
    'LAPSE_QUEUE_URL',
    'OFFER_DAYS',
  ];
  for (const name of names) vi.stubEnv(name, 'none');
});

const notify = { outbid: vi.fn(), extended: vi.fn(), endingSoon: vi.fn(), closed: vi.fn(), cancelled: vi.fn() };
const fromTheBus = (contract: EventContract) => (data: unknown) => notifyParticipants(notify)(queueEvent(busEvent(contract, data)));

describe('notify-participants', () => {
  testConsumer(leaderOutbid, fromTheBus(leaderOutbid));
  testConsumer(auctionExtended, fromTheBus(auctionExtended));
  testConsumer(auctionEndingSoon, fromTheBus(auctionEndingSoon));
  testConsumer(auctionClosed, fromTheBus(auctionClosed));
  testConsumer(auctionCancelled, fromTheBus(auctionCancelled));
});

describe('record-unpaid', () => {
  testConsumer(orderUnpaid, (data) => recordUnpaid(vi.fn())(queueEvent(busEvent(orderUnpaid, data))));

  it('is sent exactly these events by the rule', () => {
    const { Resources } = parse(readFileSync(new URL('../resources/rules.yml', import.meta.url), 'utf8'), { logLevel: 'silent' });
    expect(Resources.UnpaidRule.Properties.EventPattern).toEqual(eventPattern(orderUnpaid));
  });
});

describe('generate-qr-code', () => {
  const handler = generateQrCode(vi.fn().mockResolvedValue('made'));
  testConsumer(qrCodeRequested, (data) => handler(queueEvent(busEvent(qrCodeRequested, data))));
});

describe.each([
  { name: 'open-auction', handler: openAuction(vi.fn()) },
  { name: 'announce-ending-soon', handler: announceEndingSoon(vi.fn()) },
  { name: 'close-auction', handler: closeAuction(vi.fn()) },
  { name: 'lapse-offer', handler: lapseOffer(vi.fn()) },
])('$name', ({ handler }) => {
  testConsumer(auctionDue, (data) => handler(queueEvent(data)));
});
