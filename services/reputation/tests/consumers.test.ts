import { ratingLookupRequested } from '@ecom/contracts';
import { queueEvent, testConsumer } from '@ecom/testing';
import { describe, vi } from 'vitest';
import { makeHandler } from '../src/functions/look-up-rating/handler';

vi.hoisted(() => {
  for (const name of ['REPUTATION_TABLE', 'REPUTATION_API_URL', 'PUSH_QUEUE_URL']) vi.stubEnv(name, 'none');
});

const handler = makeHandler({ lookUp: vi.fn().mockResolvedValue(true), giveUp: vi.fn() });

describe('look-up-rating', () => {
  testConsumer(ratingLookupRequested, (data) => handler(queueEvent(data)));
});
