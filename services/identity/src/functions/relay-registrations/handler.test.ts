import { EventsNotPublishedError } from '@ecom/events';
import { tableStreamEvent } from '@ecom/testing';
import { expect, it, vi } from 'vitest';
import { profileKey, toItem } from '../../adapters/profile-item';
import { newProfile } from '../../domain/profile';
import { makeHandler } from './handler';

vi.hoisted(() => vi.stubEnv('EVENT_BUS_NAME', 'bus'));

const createdAt = new Date('2026-01-01T10:00:00Z');
const profile = newProfile('usr_1', 'Ada', createdAt);
const change = (before: boolean, after = profile) => ({
  keys: profileKey('usr_1'),
  ...(before && { before: toItem(profile) }),
  after: toItem(after),
});

it('announces a new profile, under the same id however often it is delivered', async () => {
  const publish = vi.fn().mockResolvedValue(undefined);
  const relay = makeHandler(publish);

  expect(await relay(tableStreamEvent(change(false)))).toEqual({ batchItemFailures: [] });
  await relay(tableStreamEvent(change(false)));

  expect(publish.mock.calls[0]).toEqual(publish.mock.calls[1]);
  expect(publish).toHaveBeenCalledWith([
    expect.objectContaining({
      eventId: 'usr_1:registered',
      occurredAt: createdAt,
      data: { userId: 'usr_1', registeredAt: createdAt.toISOString() },
    }),
  ]);
});

it('announces it under the id of the request that created it', async () => {
  const publish = vi.fn().mockResolvedValue(undefined);
  const after = { ...toItem(profile), correlationId: { S: 'corr-1' } };
  await makeHandler(publish)(tableStreamEvent({ keys: profileKey('usr_1'), after }));

  expect(publish).toHaveBeenCalledWith([expect.objectContaining({ correlationId: 'corr-1' })]);
});

it('says nothing of changes, of deletions, and of other rows', async () => {
  const publish = vi.fn();
  const answer = { pk: { S: 'IDEMPOTENCY#usr_1#key' }, sk: { S: 'ANSWER' } };
  await makeHandler(publish)(
    tableStreamEvent(change(true), { keys: profileKey('usr_1'), before: toItem(profile) }, { keys: answer, after: answer }),
  );

  expect(publish).not.toHaveBeenCalled();
});

it('has the platform deliver again what the bus refused', async () => {
  const publish = vi.fn().mockRejectedValue(new EventsNotPublishedError('No.'));

  expect(await makeHandler(publish)(tableStreamEvent(change(false)))).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] });
});
