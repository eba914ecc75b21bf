import { userRegistered } from '@ecom/contracts';
import type { OutgoingEvent } from '@ecom/events';
import { tableStreamEvent, testProducer } from '@ecom/testing';
import { describe, vi } from 'vitest';
import { profileKey, toItem } from '../src/adapters/profile-item';
import { newProfile } from '../src/domain/profile';
import { makeHandler } from '../src/functions/relay-registrations/handler';

vi.hoisted(() => vi.stubEnv('EVENT_BUS_NAME', 'bus'));

describe('relay-registrations', () => {
  testProducer(userRegistered, async () => {
    const published: OutgoingEvent[] = [];
    const after = toItem(newProfile('usr_1', 'Ada', new Date('2026-01-01T10:00:00Z')));
    await makeHandler(async (events) => void published.push(...events))(tableStreamEvent({ keys: profileKey('usr_1'), after }));
    return published.map(({ data }) => data);
  });
});
