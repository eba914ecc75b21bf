import { socketEvent } from '@ecom/testing';
import { expect, it, vi } from 'vitest';
import { AUCTION } from '../../../tests/builders/activity';
import { inMemoryRealtime } from '../../../tests/fakes/in-memory-realtime';
import { makeHandler } from './handler';

const from = (frame?: unknown) => socketEvent({ callerId: 'usr_9', connectionId: 'c', frame });

it('unsubscribe passes its own connection and the auction', async () => {
  const unsubscribe = vi.fn();
  await makeHandler(unsubscribe, inMemoryRealtime().sockets)(from({ action: 'unsubscribe', auctionId: AUCTION }));

  expect(unsubscribe).toHaveBeenCalledWith('c', AUCTION);
});
