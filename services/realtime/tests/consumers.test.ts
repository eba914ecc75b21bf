import { auctionActivity, pushRequested } from '@ecom/contracts';
import { kinesisEvent, queueEvent, testConsumer } from '@ecom/testing';
import { describe, vi } from 'vitest';
import { makeHandler } from '../src/functions/push-activity/handler';
import { makeHandler as pushToUser } from '../src/functions/push-to-user/handler';

vi.hoisted(() => {
  for (const name of ['REALTIME_TABLE', 'SOCKET_ENDPOINT']) vi.stubEnv(name, 'none');
});

const push = vi.fn().mockResolvedValue({ repeated: false, delivered: 0, dropped: 0, failures: [] });

describe('push-activity', () => {
  testConsumer(auctionActivity, (data) => makeHandler(push)(kinesisEvent({ partitionKey: 'auc_1', data })));
});

describe('push-to-user', () => {
  const noticed = vi.fn().mockResolvedValue({ delivered: 0, dropped: 0, failures: [] });
  testConsumer(pushRequested, (data) => pushToUser(noticed)(queueEvent(data)));
});
