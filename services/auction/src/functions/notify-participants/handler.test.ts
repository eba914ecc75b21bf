import { readFile } from 'node:fs/promises';
import { auctionCancelled, auctionClosed, auctionEndingSoon, auctionExtended, eventPattern, leaderOutbid } from '@ecom/contracts';
import { busEvent, queueEvent } from '@ecom/testing';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { makeHandler } from './handler';

vi.hoisted(() => {
  vi.stubEnv('AUCTION_TABLE', 'auctions');
  vi.stubEnv('NOTIFICATION_QUEUE_URL', 'https://queue');
});

const told = [leaderOutbid, auctionExtended, auctionEndingSoon, auctionClosed, auctionCancelled];
const stubs = () => ({ outbid: vi.fn(), extended: vi.fn(), endingSoon: vi.fn(), closed: vi.fn(), cancelled: vi.fn() });

describe('notify-participants', () => {
  it('passes each kind of event to who knows whom to tell', async () => {
    const notify = stubs();
    const response = await makeHandler(notify)(queueEvent(...told.map((contract) => busEvent(contract, contract.example))));

    expect(response).toEqual({ batchItemFailures: [] });
    expect(notify.outbid).toHaveBeenCalledExactlyOnceWith(leaderOutbid.example, 'req-1');
    expect(notify.extended).toHaveBeenCalledExactlyOnceWith(auctionExtended.example, 'req-1');
    expect(notify.endingSoon).toHaveBeenCalledExactlyOnceWith(auctionEndingSoon.example, 'req-1');
    expect(notify.closed).toHaveBeenCalledExactlyOnceWith(auctionClosed.example, 'req-1');
    expect(notify.cancelled).toHaveBeenCalledExactlyOnceWith(auctionCancelled.example, 'req-1');
  });

  it('B-AUC-6: fails an event that could not be told, one it does not know, and one without its shape', async () => {
    const notify = { ...stubs(), closed: vi.fn().mockRejectedValue(new Error('SQS is down.')) };
    const response = await makeHandler(notify)(
      queueEvent(
        busEvent(auctionClosed, auctionClosed.example),
        busEvent({ ...auctionClosed, version: 2 }, auctionClosed.example),
        busEvent(leaderOutbid, {}),
        busEvent(leaderOutbid, leaderOutbid.example),
      ),
    );

    expect(response.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(['message-1', 'message-2', 'message-3']);
  });

  it('is sent exactly these events by the rule', async () => {
    const rules = parse(await readFile(new URL('../../../resources/rules.yml', import.meta.url), 'utf8'), { logLevel: 'silent' });
    const patterns = told.map(eventPattern);

    expect(rules.Resources.ParticipantRule.Properties.EventPattern).toEqual({
      source: [...new Set(patterns.flatMap(({ source }) => source))],
      'detail-type': patterns.flatMap((pattern) => pattern['detail-type']),
      detail: patterns[0]?.detail,
    });
  });
});
