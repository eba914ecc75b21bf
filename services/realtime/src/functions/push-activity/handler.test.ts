import { kinesisEvent } from '@ecom/testing';
import { describe, expect, it, vi } from 'vitest';
import { AUCTION, aRecord } from '../../../tests/builders/activity';
import { inMemoryRealtime } from '../../../tests/fakes/in-memory-realtime';
import { makePushActivity } from '../../use-cases/push-activity';
import { makeHandler } from './handler';

const clock = () => new Date('2026-01-01T10:00:05.000Z');

describe('records of the stream', () => {
  const records = (...data: readonly unknown[]) => kinesisEvent(...data.map((entry) => ({ partitionKey: AUCTION, data: entry })));

  it('are pushed in their order, repetitions absorbed', async () => {
    const world = inMemoryRealtime();
    const { feed } = world;
    const pushed = await makeHandler(makePushActivity({ ...world, clock }))(
      records(aRecord({ seq: 1 }), aRecord({ seq: 1 }), aRecord({ seq: 2 })),
    );

    expect(pushed).toEqual({ batchItemFailures: [] });
    expect(await feed.head(AUCTION)).toBe(2);
  });

  it('that have not the shape of the contract fail from there on, and reach nobody', async () => {
    const pushActivity = vi.fn().mockResolvedValue({ repeated: false, delivered: 0, dropped: 0, failures: [] });

    expect(await makeHandler(pushActivity)(records(aRecord(), { seq: 'two' }, aRecord({ seq: 4 })))).toEqual({
      batchItemFailures: [{ itemIdentifier: '2' }],
    });
    expect(pushActivity).toHaveBeenCalledOnce();
  });
});
