import { queueEvent } from '@ecom/testing';
import { describe, expect, it, vi } from 'vitest';
import { makeHandler as announceEndingSoon } from './announce-ending-soon/handler';
import { makeHandler as closeAuction } from './close-auction/handler';
import { makeHandler as lapseOffer } from './lapse-offer/handler';
import { makeHandler as openAuction } from './open-auction/handler';
import { makeHandler as sweep } from './sweep/handler';

vi.hoisted(() => {
  for (const name of ['AUCTION_TABLE', 'OPENING_QUEUE_URL', 'REMINDER_QUEUE_URL', 'CLOSING_QUEUE_URL', 'LAPSE_QUEUE_URL', 'EVENT_BUS_NAME'])
    vi.stubEnv(name, 'none');
  vi.stubEnv('OFFER_DAYS', '2');
});

const auctionId = 'auc_01JD8Z0000000000000000000A';

describe.each([
  { task: 'close', makeHandler: closeAuction },
  { task: 'open', makeHandler: openAuction },
  { task: 'lapse-offer', makeHandler: lapseOffer },
  { task: 'announce-ending-soon', makeHandler: announceEndingSoon },
])('$task', ({ task, makeHandler }) => {
  it('looks at the auction of each message, and fails messages for themselves', async () => {
    const work = vi.fn().mockResolvedValueOnce(true).mockRejectedValue(new Error('The table is down.'));
    const response = await makeHandler(work)(queueEvent({ auctionId, task }, { auctionId, task }, { task }, 'no JSON'));

    expect(work).toHaveBeenNthCalledWith(1, expect.objectContaining({ auctionId }));
    expect(response.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(['message-2', 'message-3', 'message-4']);
  });
});

it('a sweep that fails is tried again, and then kept', async () => {
  await expect(sweep(async () => ({ opened: 0, closed: 3, lapsed: 1 }))()).resolves.toBeUndefined();
  await expect(sweep(() => Promise.reject(new Error('The table is down.')))()).rejects.toThrow('The table is down.');
});
